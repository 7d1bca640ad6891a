import School

extension Official {
    static let workKind = Official(
        .workKind, fields: ["Код", "Название", "Вес", "Контрольная", "Письменная", "Тема обязательна"],
        live: SQL("SELECT id, 0, 0, code, title, weight, is_control, is_written, needs_topic FROM work_kind"))
}

extension Reading {
    private static let all = SQL(
        "SELECT id, code, title, weight, is_control, is_written, needs_topic FROM work_kind ORDER BY id")

    /// The school's kinds of work in their order; the first is the one every lesson begins with.
    package func workKinds() throws -> [(id: ID<WorkKind>, kind: WorkKind)] {
        try rows(Self.all) { row in
            (
                row.id(0),
                WorkKind(
                    row.text(1), row.text(2), weight: row.int(3), isControl: row.flag(4), isWritten: row.flag(5),
                    needsTopic: row.flag(6))
            )
        }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO work_kind (code, title, weight, is_control, is_written, needs_topic) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT (code) DO UPDATE SET title = ?2, weight = ?3, is_control = ?4, is_written = ?5, needs_topic = ?6
        RETURNING id
        """)

    /// Adds a kind of work, or changes the one with the same code.
    @discardableResult package func put(_ kind: WorkKind) throws -> ID<WorkKind> {
        let id = try insert(
            Self.add, kind.code, kind.title, kind.weight, kind.isControl, kind.isWritten, kind.needsTopic)
        try remember(
            .workKind, id,
            became: [kind.code, kind.title, kind.weight, kind.isControl, kind.isWritten, kind.needsTopic])
        return ID(id)
    }
}
