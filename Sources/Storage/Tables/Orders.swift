import School

extension Official {
    static let order = Official(
        .order, fields: ["Номер", "Дата", "Вид", "О чём"],
        live: SQL("SELECT id, 0, 0, number, day, kind, subject FROM school_order"))
}

extension Reading {
    private static let one = SQL("SELECT number, day FROM school_order WHERE id = ?1")

    /// «№ 12-к от 03.11.2025»; nil where there is no such order.
    package func reference(of order: ID<Order>) throws -> String? {
        try first(Self.one, order) { "№\u{A0}\($0.text(0)) от \($0.day(1).russian)" }
    }
}

extension Writing {
    private static let add = SQL(
        "INSERT INTO school_order (number, day, kind, subject) VALUES (?1, ?2, ?3, ?4) RETURNING id")

    /// Notes an order of the director by its number and date; one dated more than a month ahead is mistyped.
    package func addOrder(_ number: String, _ day: Day, _ kind: OrderKind, about subject: String) throws -> ID<Order> {
        guard day <= permit.caller.today + 31 else {
            throw Objection("Приказ № \(number) датирован \(day.russian): проверьте дату.", field: "ordered")
        }
        let id = try insert(Self.add, number, day, kind.rawValue, subject)
        try remember(.order, id, became: [number, day, kind.rawValue, subject])
        return ID(id)
    }
}
