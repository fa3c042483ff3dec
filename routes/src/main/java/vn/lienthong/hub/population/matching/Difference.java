package vn.lienthong.hub.population.matching;

/**
 * In what two values of a field differ, in words that a clerk understands. It says of which kind a difference is and never
 * what the other value is.
 */
public enum Difference {
    SPELLING(
            "cách viết khác của cùng một tên (bộ gõ, vị trí dấu thanh, chữ hoa, dấu cách)",
            "another spelling of the same name (keyboard, place of the tone mark, capitals, spaces)"),
    NO_DIACRITICS("không dấu", "written without diacritics"),
    TONE("khác dấu thanh", "another tone"),
    VOWEL("khác chữ cái: a/ă/â, e/ê, o/ô/ơ, u/ư", "another letter of a/ă/â, e/ê, o/ô/ơ or u/ư"),
    BARRED_D("khác chữ cái: d/đ", "d in place of đ, or đ of d"),
    I_OR_Y("khác chữ cái: i/y", "i in place of y, or y of i"),
    SPACES("khác dấu cách giữa các chữ", "spaces between the parts are lost or moved"),
    ORDER("khác thứ tự họ, chữ đệm và tên", "the parts of the name are in another order"),
    TYPING("khác một ký tự, có thể gõ nhầm", "one character differs, perhaps a slip of the keyboard"),
    CUT_OFF("tên bị cắt ngắn", "the name is cut off"),
    OTHER_HELD_NAME(
            "khớp với tên gọi khác, không phải họ tên chính thức",
            "agrees with another registered name of the person, not with the official one"),
    OTHER_NAME("khác tên", "another name"),
    LESS_PRECISE("một bên chỉ biết năm, hoặc năm và tháng", "one side knows only the year, or the year and the month"),
    SUSPECTED_DEFAULT(
            "một bên là ngày 01/01, có thể được điền thay cho ngày không rõ",
            "one side is the 1st of January, which may stand for an unknown day"),
    DAY_AND_MONTH_SWAPPED("ngày và tháng đổi chỗ cho nhau", "day and month are swapped"),
    DAY("khác ngày", "another day"),
    MONTH("khác tháng", "another month"),
    YEAR("khác năm", "another year"),
    NUMBER_FORM(
            "cách viết khác của cùng một số (+84, số 0 đầu, dấu cách)",
            "another spelling of the same number (+84, the first 0, spaces)"),
    ELEVEN_DIGITS(
            "số thuê bao 11 chữ số trước năm 2018", "a mobile number of 11 digits, from before the conversion of 2018"),
    ONE_DIGIT("khác một chữ số, có thể gõ nhầm", "one digit differs, perhaps a slip of the keyboard"),
    DIGITS_SWAPPED("hai chữ số liền nhau đổi chỗ", "two digits that stand side by side are swapped"),
    NUMBER_SUPERSEDED(
            "số đã bị hủy và được thay bằng số khác của cùng một người",
            "a number that was cancelled, and in whose place the same person was issued another"),
    CHAIN_WITHOUT_END(
            "chuỗi số thay thế bị lỗi, không biết số hiện hành",
            "the cancelled numbers lead in a circle or too far, so that nobody knows which is valid"),
    SEX("giới tính khác với giới tính ghi trong số định danh", "another sex than the personal number states"),
    BIRTH_YEAR(
            "năm sinh khác với năm sinh ghi trong số định danh",
            "another year of birth than the personal number states"),
    LEADING_ZERO("thiếu hoặc thừa số 0 đứng đầu của mã", "zeros before the code are missing or added"),
    CODE_AND_NAME(
            "một bên ghi mã, một bên ghi tên của cùng một mục trong danh mục",
            "one side has the code, the other the name of the same entry of the catalogue"),
    AMBIGUOUS_CODE(
            "mã có thể chỉ nhiều mục khác nhau trong danh mục",
            "the code may stand for several entries of the catalogue"),
    OTHER_CATALOGUE(
            "mã của hai danh mục, trước và từ 01/07/2025",
            "codes of two catalogues, from before and since 1 July 2025"),
    NO_CATALOGUE("mã không ghi thuộc danh mục nào", "a code without the catalogue that it is of"),
    ONLY_PROVINCE("một bên chỉ có tỉnh, không có xã", "one side has only the province, and no commune"),
    COMMUNE_NOT_COMPARED(
            "mã xã không chắc cùng một danh mục nên chưa so",
            "communes that are not surely of one catalogue, and so were not compared"),
    PROVINCE("khác tỉnh, thành phố", "another province"),
    COMMUNE("khác xã, phường", "another commune"),
    OTHER_VALUE("khác giá trị", "another value");

    private final String vietnamese;
    private final String english;

    Difference(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** In Vietnamese, as a part of a sentence. */
    public String vietnamese() {
        return vietnamese;
    }

    /** In English, as a part of a sentence. */
    public String english() {
        return english;
    }
}
