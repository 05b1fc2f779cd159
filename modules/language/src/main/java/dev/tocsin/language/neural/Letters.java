package dev.tocsin.language.neural;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;

/** What the tokenizer asks of a code point. ICU answers, so that no other Java gives other pieces. */
final class Letters {
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    private Letters() {}

    /** Stands between words and in none. */
    static boolean blank(int c) {
        return switch (UCharacter.getType(c)) {
            case ECharacterCategory.CONTROL,
                    ECharacterCategory.FORMAT,
                    ECharacterCategory.SPACE_SEPARATOR,
                    ECharacterCategory.LINE_SEPARATOR,
                    ECharacterCategory.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Is a word of its own: punctuation, ASCII symbols, ideographs. */
    static boolean single(int c) {
        if (c < 0x80) {
            return c > ' ' && c < 0x7F && !(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
        }
        return c >= 0x4E00 && c <= 0x9FFF || punctuation(c);
    }

    private static boolean punctuation(int c) {
        return switch (UCharacter.getType(c)) {
            case ECharacterCategory.DASH_PUNCTUATION,
                    ECharacterCategory.START_PUNCTUATION,
                    ECharacterCategory.END_PUNCTUATION,
                    ECharacterCategory.CONNECTOR_PUNCTUATION,
                    ECharacterCategory.OTHER_PUNCTUATION,
                    ECharacterCategory.INITIAL_PUNCTUATION,
                    ECharacterCategory.FINAL_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** In lower case, without accents; nothing where only an accent was. */
    static String bare(int c) {
        if (c < 0x80) {
            return String.valueOf((char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c));
        }
        String apart = DECOMPOSED.normalize(UCharacter.toLowerCase(ULocale.ROOT, Character.toString(c)));
        StringBuilder kept = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(d -> UCharacter.getType(d) != ECharacterCategory.NON_SPACING_MARK)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    static boolean digit(int c) {
        int kind = UCharacter.getIntPropertyValue(c, UProperty.NUMERIC_TYPE);
        return kind == UCharacter.NumericType.DECIMAL || kind == UCharacter.NumericType.DIGIT;
    }

    static boolean letter(int c) {
        return UCharacter.isLetter(c);
    }

    static boolean small(int c) {
        return UCharacter.isULowercase(c);
    }

    static boolean capital(int c) {
        return UCharacter.isUUppercase(c);
    }

    static boolean title(int c) {
        return UCharacter.getType(c) == ECharacterCategory.TITLECASE_LETTER;
    }
}
