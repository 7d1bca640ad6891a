import School

/// Columns as words of a form and of what is remembered.
extension Column {
    /// A column without a word of its own is written by its title: `cross:5А`.
    var code: String {
        if case .cross(let title) = self { return "cross:" + title }
        return Self.words.first { $0.column == self }?.code ?? "-"
    }

    /// Nothing for a word that nobody has written.
    init?(code: String) {
        if code.hasPrefix("cross:") {
            self = .cross(String(code.dropFirst(6)))
            return
        }
        guard let found = Self.words.first(where: { $0.code == code }) else { return nil }
        self = found.column
    }

    private static let words: [(code: String, column: Column)] =
        [
            ("-", .unwanted), ("n", .rowNumber), ("total", .total), ("name", .name(.full)),
            ("surname", .name(.surname)), ("given", .name(.given)), ("patronymic", .name(.patronymic)),
            ("birth", .birth), ("sex", .sex), ("class", .schoolClass), ("level", .level), ("letter", .letter),
            ("post", .post), ("subject", .subjects), ("leads", .leads), ("email", .email), ("profile", .profile),
            ("shift", .shift), ("leader", .leader), ("child", .child(.full)), ("child-surname", .child(.surname)),
            ("child-given", .child(.given)), ("child-patronymic", .child(.patronymic)), ("child-birth", .childBirth),
            ("kin", .kin), ("area", .area), ("hours", .hours), ("group", .group), ("parts", .parts),
        ] + CardField.sealed.map { ("secret-" + $0.slug, .secret($0)) } + parents

    private static let parents: [(code: String, column: Column)] = {
        let kins: [(String, Kin)] =
            [("mother", .mother), ("father", .father)] + (1...4).map { ("parent\($0)", .guardian($0)) }
        let parts: [(String, ParentPart)] =
            [
                ("", .full), ("-surname", .surname), ("-given", .given), ("-patronymic", .patronymic),
                ("-email", .email),
            ] + CardField.sealed.map { ("-secret-" + $0.slug, .secret($0)) }
        return kins.flatMap { kin in parts.map { (kin.0 + $0.0, .parent(kin.1, $0.1)) } }
    }()
}
