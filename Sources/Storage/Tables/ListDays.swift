import School

extension Reading {
    /// Objects to a day from which the lists of a class can no longer change: one outside its year, or in a period that
    /// is closed (001 п. 4.4).
    package func check(_ day: Day, for listed: ListedClass, field: String = "from") throws {
        guard let year = try years().first(where: { $0.number == listed.year }), year.contains(day) else {
            throw Objection("\(day.russian) — не день учебного года класса \(listed.name.text).", field: field)
        }
        if let closed = try periods(of: listed.id).first(where: { $0.contains(day) && $0.isClosed }) {
            throw Objection(
                "\(closed.closedTitle): списки дней этого периода уже не меняются. Выберите день после \(closed.ends.russian).",
                field: field)
        }
    }
}
