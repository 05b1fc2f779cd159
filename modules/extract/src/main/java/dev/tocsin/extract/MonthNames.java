package dev.tocsin.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of months in the languages news is written in, whole and as they are shortened. */
final class MonthNames {
    private static final List<String> NAMES = List.of(
            "january jan januar jänner jaenner jän janvier janv enero ene gennaio gen janeiro januari ianuarie ian stycznia"
                    + " styczeń января январь янв січня ledna leden januára januar tammikuuta ocak oca január jan. sije",
            "february feb februar febr februari février fevrier févr fév febrero febbraio febb fevereiro fev februarie lutego luty"
                    + " февраля февраль фев лютого února únor helmikuuta şubat şub február feber",
            "march mar märz maerz mär mrz mars marzo março marco maart mrt martie marca marzec марта март мар березня března"
                    + " březen maaliskuuta mart március marec marts",
            "april apr avril avr abril abr aprile aprilie kwietnia kwiecień апреля апрель апр квітня dubna duben huhtikuuta nisan"
                    + " nis április apríla",
            "may mai mayo maggio mag maio mei maj maja май мая травня května květen toukokuuta mayıs május mája maí",
            "june jun juni juin junio giugno giu junho iunie iun czerwca czerwiec июня июнь июн червня června červen kesäkuuta"
                    + " haziran haz június júna",
            "july jul juli juillet juil julio luglio lug julho iulie iul lipca lipiec июля июль июл липня července červenec"
                    + " heinäkuuta temmuz tem július júla",
            "august aug août aout agosto ago augustus augusti sierpnia sierpień августа август авг серпня srpna srpen elokuuta"
                    + " ağustos ağu augusztus augusta",
            "september sept sep septembre septiembre settembre sett set setembro septembrie września wrzesień сентября сентябрь"
                    + " сен сент вересня září syyskuuta eylül eyl szeptember septembra setiembre",
            "october oct oktober okt octobre octubre ottobre ott outubro out octombrie października październik октября октябрь"
                    + " окт жовтня října říjen lokakuuta ekim eki október októbra",
            "november nov novembre noviembre novembro noiembrie listopada listopad ноября ноябрь ноя листопада listopadu"
                    + " marraskuuta kasım kas",
            "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro decembrie grudnia grudzień декабря"
                    + " декабрь дек грудня prosince prosinec joulukuuta aralık ara desember des");

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** 1 to 12; 0 where the word names no month. */
    static int number(String word) {
        return NUMBERS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int month = 1; month <= NAMES.size(); month++) {
            for (String name : NAMES.get(month - 1).split(" ")) {
                numbers.putIfAbsent(name, month);
            }
        }
        return Map.copyOf(numbers);
    }
}
