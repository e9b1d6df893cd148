package io.ecsemulator.cloud;

/** Decides which texts the emulator can keep: answers in XML must be able to carry them. */
public final class XmlText {

    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** Whether a text has only characters of XML 1.0 (its production 2): no control characters, no lone surrogates. */
    public static boolean isCarriable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= Character.MIN_SURROGATE) {
                int whole = text.codePointAt(i);
                if (!isXml(whole)) {
                    return false;
                }
                i += Character.charCount(whole) - 1;
            }
        }
        return true;
    }

    /** The text, with U+FFFD in the place of each character that XML 1.0 does not have. */
    public static String carriable(String text) {
        return isCarriable(text)
                ? text
                : text.codePoints()
                        .map(c -> isXml(c) ? c : REPLACEMENT)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c <= REPLACEMENT)
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
