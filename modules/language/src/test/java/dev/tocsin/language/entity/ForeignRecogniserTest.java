package dev.tocsin.language.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.language.knowledge.KnowledgeBase;
import dev.tocsin.model.Mention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignRecogniserTest {
    private static final ForeignRecogniser RECOGNISER = new ForeignRecogniser(KnowledgeBase.load());

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            fr; La Russie a livré des chars à l'armée algérienne, a déclaré le ministère ukrainien.; RUS UKR
            fr; Les États-Unis et la Côte d’Ivoire ont signé un accord avec l'OTAN.; USA CIV NATO
            de; Die Vereinigten Staaten liefern Polen Panzer, teilte das polnische Ministerium mit.; USA POL POL
            de; Russlands Präsident sprach mit der chinesischen Regierung in Moskau.; RUS CHN RUS
            es; Estados Unidos y Corea del Norte reanudan el diálogo, según fuentes chinas.; USA PRK CHN
            it; La Germania fornirà all'Ucraina sistemi di difesa, dicono i funzionari polacchi.; DEU UKR POL
            pt; O Brasil comprou caças da Suécia, a marinha francesa enviou um navio.; BRA SWE FRA
            pl; Rosja zaatakowała cele na Ukrainie, a Stany Zjednoczone potępiły rosyjski atak.; RUS UKR USA RUS
            ru; Россия поставила Индии зенитные системы, сообщили в китайском министерстве.; RUS IND CHN
            ru; Глава делегации Соединённых Штатов прибыл в Москву из Украины.; USA RUS UKR
            uk; Польща передала Україні літаки, повідомили у французькому міністерстві.; POL UKR FRA
            tr; Türkiye'nin Almanya'dan denizaltı alacağı bildirildi, Fransız yetkililer sustu.; TUR DEU FRA
            ar; وقعت روسيا اتفاقا مع الصين وبالتزامن أعلنت الولايات المتحدة عقوبات على إيران.; RUS CHN USA IRN
            ar; قال الجيش الروسي إن قواته عادت من سوريا ولبنان.; RUS SYR LBN
            fa; ایران و روسیه در مسکو توافق‌نامه‌ای امضا کردند.; IRN RUS RUS
            he; שר הביטחון של צרפת נפגש ברוסיה עם שר מסין.; FRA RUS CHN
            hi; भारत ने फ़्रांस से लड़ाकू विमान ख़रीदे और रूसी कंपनी से बात की।; IND FRA RUS
            zh; 法国向印度出售战斗机，俄罗斯和美国表示关注。; FRA IND RUS USA
            zh; 发展中国家在印度洋问题上意见不一，马里兰大学的学者说。; ``
            ja; 日本とインドネシアは防衛装備の協定に署名し、タイトルは未定だと米国が述べた。; JPN IDN USA
            ko; 한국은 폴란드에 전차를 수출하고 미국과 인도적 지원을 논의했다.; KOR POL USA
            th; ไทยซื้อเรือดำน้ำจากจีน ขณะที่ญี่ปุ่นแสดงความกังวล; THA CHN JPN
            vi; Việt Nam mua máy bay của Hàn Quốc và Hoa Kỳ.; VNM KOR USA
            id; Amerika Serikat dan Jepang menggelar latihan bersama di Filipina.; USA JPN PHL
            fi; Venäjällä harjoitellaan, kertoi Ruotsin ministeri.; RUS SWE
            hu; Magyarország Oroszországgal tárgyalt, a német kormány nem.; HUN RUS DEU
            el; Η Ελλάδα αγόρασε φρεγάτες από τη Γαλλία, δήλωσε η ρωσική πλευρά.; GRC FRA RUS
            """)
    void findsCountriesInTheirOwnWords(String language, String sentence, String codes) {
        assertThat(mentions(sentence, language).stream().flatMap(mention -> mention.country().stream()))
                .containsExactlyElementsOf(codes.isEmpty() ? List.of() : List.of(codes.split(" ")));
    }

    @Test
    void mentionsPointIntoTheDocument() {
        String document = "Москва\n\nПрезидент Франции прибыл в Индию.";
        assertThat(mentions(document, "ru"))
                .allSatisfy(mention -> assertThat(document.substring(mention.start(), mention.end()))
                        .isEqualTo(mention.text()));
        assertThat(mentions(document, "ru")).extracting(Mention::text).containsExactly("Москва", "Франции", "Индию");
    }

    @Test
    void findsPeopleAndBodiesAsWeWriteThem() {
        List<Mention> found = RECOGNISER.mentions(
                "Emmanuel Macron a rencontré Kim Jong-un à Berlin, selon l'UNICEF.",
                "fr",
                Optional.of(LocalDate.of(2023, 5, 1)));
        assertThat(found).extracting(Mention::name).contains("Emmanuel Macron", "Berlin");
        assertThat(found.get(0).office()).contains("President");
        assertThat(found.get(0).kind()).isEqualTo(Mention.Kind.PERSON);
    }

    @Test
    void findsLatinNamesAmongOtherScripts() {
        assertThat(mentions("岸田首相はNATOの会議でEmmanuel Macron氏と会談した。", "ja"))
                .extracting(Mention::name)
                .containsExactly("NATO", "Emmanuel Macron");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, La réunion a commencé lundi avec Dominique.",
        "es, Reunión de ministros en la sede central.",
        "ru, Того и ждали: мало кто верил.",
        "ru, Сад посадили вчера.",
        "tr, Mali tablolar açıklandı.",
        "ar, أعلن البنك عن تقرير مالي جديد.",
        "ko, 새로운 수단이 필요하다.",
        "hu, A javaslat elfogadott lett.",
        "id, As roda patah di jalan."
    })
    void leavesWordsThatOnlyLookLikeNames(String language, String sentence) {
        assertThat(mentions(sentence, language)).isEmpty();
    }

    @Test
    void unknownLanguageHasOurNamesOnly() {
        assertThat(mentions("Emmanuel Macron xyz.", "xx"))
                .extracting(Mention::name)
                .containsExactly("Emmanuel Macron");
    }

    private static List<Mention> mentions(String document, String language) {
        return RECOGNISER.mentions(document, language, Optional.empty());
    }
}
