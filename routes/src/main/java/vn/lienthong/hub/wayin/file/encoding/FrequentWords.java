package vn.lienthong.hub.wayin.file.encoding;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words with marks that many Vietnamese names and addresses have, by their letters without tone and their tone. They decide
 * between encodings in which the same bytes are a Vietnamese word: Lê in windows-1258 would be Lờ in TCVN3.
 */
final class FrequentWords {
    private static final String FAMILIES = """
            nguyễn trần lê phạm hoàng huỳnh võ vũ đặng bùi đỗ hồ ngô dương lý trương đinh trịnh đoàn đào lâm hà lương phùng
            tạ tô lưu thái tống vương quách kiều đàm tăng nghiêm khổng đồng triệu thạch đậu viên lữ hứa khúc lã mạc âu bế
            cù doãn đái đường giáp hàn hầu hờ khuất kỷ la lò lục lường ma mã mẫn ngụy nhâm nông ông quản quàng sầm tòng từ ứng
            vàng vừ giàng sùng thào lầu
            """;

    private static final String GIVEN = """
            văn thị đức hữu công quốc đình ngọc thành tuấn hùng dũng cường hải sơn bình hòa phúc lộc thọ tài phát đạt thắng
            quân tiến trường việt nhật nghĩa nhân nhẫn tín trí trọng hưng khánh phước lợi thịnh quý quyền quyết thiện thuận
            tâm tấn tùng tú tường vĩnh vỹ xuân yến hằng hạnh hiền hiếu hiệp hiển hoài hồng huệ hương hường huyền kỳ lệ liễu
            lụa mận mỹ ngân nguyệt nhã nhàn nhị như oánh phương phượng phụng quỳnh sương thảo thắm thơ thơm thùy thủy thúy thư
            thương trà trâm trúc tuyết tươi uyên vân yên ánh ân ấn bá bảo bằng bắc bích cẩm cảnh chí chiến cúc cương đăng
            đại điền điệp đông duyên hạ hào hảo hậu hoàn huấn kế khải lãm lân lập lễ lịch lĩnh luân luyện mạnh mộc mộng năm
            nhất phấn phú quyên quế sĩ sỹ sáng sâm tân tạo thăng thế thể thiên thiệu thìn thông thục thức tiếp toàn toản tỉnh
            triết triều trình tuyên tuyến tư vạn viễn vịnh vượng xuyến đan diễm diệp diệu dư dự hợp hội lài lành lựu mến nở
            nụ rớt sáu bảy tám chín mười út gái bé sửu dần mão tỵ ngọ mùi thân dậu tuất hợi tý tửu đề định độ đôn đường
            """;

    private static final String PLACES = """
            tỉnh phố quận huyện xã phường đường thôn ấp tổ số nội đà nẵng phòng cần huế bản làng xóm khóm trấn thị
            """;

    private static final Set<String> WORDS = words().map(Word::canonical).collect(Collectors.toUnmodifiableSet());

    /** Names that have their marks wherever there are any: Phan, Dung or Ly would be names without. */
    private static final Set<String> BARE = Set.of("""
            nguyen tran le pham hoang huynh vo vu dang bui ngo duong truong dinh trinh doan luu van thi duc cong huu quoc
            ngoc tuan hung cuong phuong hong thuy xuan hieu huyen
            """.strip().split("\\s+"));

    private FrequentWords() {}

    private static Stream<String> words() {
        return Stream.of((FAMILIES + GIVEN + PLACES).strip().split("\\s+"));
    }

    static boolean has(String canonicalWord) {
        return WORDS.contains(canonicalWord);
    }

    /** Whether a word in lower case is one of those that are never without marks, without them. */
    static boolean hasLostMarks(String word) {
        return BARE.contains(word);
    }
}
