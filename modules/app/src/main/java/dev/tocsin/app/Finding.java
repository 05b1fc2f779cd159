package dev.tocsin.app;

/**
 * What one check of {@code tocsin doctor} found.
 *
 * @param advice what to do about it, empty where all is well
 */
record Finding(String check, Status status, String detail, String advice) {
    /** How bad it is. */
    enum Status {
        OK,
        /** It will run, but not well, or not for long. */
        WARN,
        /** It won't run. */
        FAIL
    }

    static Finding ok(String check, String detail) {
        return new Finding(check, Status.OK, detail, "");
    }

    static Finding warn(String check, String detail, String advice) {
        return new Finding(check, Status.WARN, detail, advice);
    }

    static Finding fail(String check, String detail, String advice) {
        return new Finding(check, Status.FAIL, detail, advice);
    }
}
