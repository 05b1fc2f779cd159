package dev.tocsin.model;

/** PLOVER 2.0's event types, with a Goldstein-style scale from -10 (conflict) to +10 (cooperation). */
public enum PloverType {
    AGREE(3.0),
    CONSULT(1.5),
    SUPPORT(4.0),
    CONCEDE(5.0),
    COOPERATE(6.5),
    AID(7.0),
    RETREAT(7.0),
    REQUEST(-1.5),
    ACCUSE(-2.0),
    REJECT(-4.0),
    THREATEN(-6.0),
    PROTEST(-6.5),
    SANCTION(-5.0),
    MOBILIZE(-7.0),
    COERCE(-7.5),
    ASSAULT(-9.5);

    private final double scale;

    PloverType(double scale) {
        this.scale = scale;
    }

    public double scale() {
        return scale;
    }
}
