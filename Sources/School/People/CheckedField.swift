extension CardField {
    /// A sealed value as it is kept, from what was typed or stood in a file; an objection says what is wrong with it,
    /// and never repeats it.
    package func checked(_ typed: String) throws(Objection) -> String {
        guard typed.unicodeScalars.count <= 200 else {
            throw Objection("\(title): нужно не больше 200 знаков.", field: "value")
        }
        if self == .snils { return try Snils(typed: typed).text }
        let digits = typed.unicodeScalars.count { (48...57).contains($0.value) }
        if self == .passport, digits < 6 {
            throw Objection("Паспортные данные: напишите серию и номер документа.", field: "value")
        }
        if self == .phone, !(5...15).contains(digits) {
            throw Objection("Телефон: нужно от 5 до 15 цифр.", field: "value")
        }
        return typed
    }
}
