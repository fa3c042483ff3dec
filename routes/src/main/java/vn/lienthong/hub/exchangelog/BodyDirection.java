package vn.lienthong.hub.exchangelog;

/** Which of the two bodies of an exchange. */
public enum BodyDirection {
    REQUEST,
    ANSWER
}
