package vn.lienthong.hub.fault;

/** Whose fault it is that an exchange failed, and so who can do something about it. */
public enum Whose {
    CALLER("bên gọi", "the caller"),
    HUB("trục liên thông", "the hub"),
    PROVIDER("đơn vị cung cấp", "the provider");

    private final Text text;

    Whose(String vietnamese, String english) {
        this.text = new Text(vietnamese, english);
    }

    public Text text() {
        return text;
    }
}
