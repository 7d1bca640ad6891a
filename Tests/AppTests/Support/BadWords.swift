/// What nobody types by mistake, and what somebody does.
enum BadWords {
    static let all: [String] = [
        "", " ", "\0", "a\0b", String(repeating: "ж", count: 10_000), "-1", "0", "1", "9223372036854775807",
        "-9223372036854775808", "99999999999999999999", "4294967296", "1e9", "NaN", "٣", "0x10", "+5", "2025-13-45",
        "31.02.2026", "0000-00-00", "-999999999-01-01", "9999999999-12-31", "9223372036854775807-01-01",
        "2025-11-20T00", "2026-w99", "99999999999-w01", "9223372036854775807-w01",
        "9999-12-31", "0001-01-01", "9999-12", "25:61", "-1:-1",
        "<script>alert(1)</script>", "\" onfocus=\"alert(1)", "' OR 1=1 --", "и\u{306}", "\u{202E}ab", "👩‍👩‍👧",
        "\r\nset-cookie: a=b", "../../etc/passwd", "5/5/5", "1.1.1", "%", "%zz", "=SUM(A1)", "{\"a\":1}",
    ]

    /// So many of them, others each time: a number says where to begin.
    static func some(_ count: Int, from start: Int) -> [String] {
        (0..<min(count, all.count)).map { all[(start + $0) % all.count] }
    }
}
