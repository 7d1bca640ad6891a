extension PersonName {
    /// The longest part of a name that is taken, in Unicode scalars: a letter may be
    /// buried under any number of marks.
    package static let longestPart = 60

    /// A name as somebody typed it: spaces are put in order, and an objection says
    /// which part cannot be right. Fields are «surname», «given» and «patronymic».
    package static func checked(
        surname: String, given: String, patronymic: String = ""
    ) throws(Objection) -> PersonName {
        let name = PersonName(
            surname: try part(surname, "Фамилия", field: "surname"),
            given: try part(given, "Имя", field: "given"),
            patronymic: try part(patronymic, "Отчество", field: "patronymic"))
        guard !name.surname.isEmpty || !name.given.isEmpty else {
            throw Objection("Напишите фамилию и имя. Если имя одно, достаточно его.", field: "surname")
        }
        return name
    }

    private static func part(_ typed: String, _ title: String, field: String) throws(Objection) -> String {
        let text = tidy(typed)
        let length = text.unicodeScalars.count
        guard length <= longestPart else {
            throw Objection("\(title): не длиннее \(longestPart) букв. Сейчас \(length).", field: field)
        }
        if let strange = text.first(where: { !mayStand($0) }) {
            throw Objection("\(title): уберите знак «\(strange)». Можно буквы, дефис, апостроф и точку.", field: field)
        }
        guard text.isEmpty || text.contains(where: \.isLetter) else {
            throw Objection("\(title): здесь нет ни одной буквы.", field: field)
        }
        return text
    }

    private static func mayStand(_ character: Character) -> Bool {
        character.isLetter || "-‐‑–'’ʼ`´. ".contains(character)
    }
}
