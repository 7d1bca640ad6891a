import School

extension Official {
    static let workKind = Official(
        .workKind,
        fields: [
            "Код", "Название", "Вес", "Контрольная", "Письменная", "Тема обязательна", "Учитывается",
            "Больше не предлагается", "Срок отметок, дней",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, code, title, weight, is_control, is_written, needs_topic, counts, retired, mark_days
            FROM work_kind
            """))
}

extension Reading {
    private static let all = SQL(
        """
        SELECT id, code, title, weight, is_control, is_written, needs_topic, counts, retired, mark_days FROM work_kind
        ORDER BY id
        """)

    /// The school's kinds of work in their order, those no longer offered included; the first is the one every lesson
    /// begins with.
    package func workKinds() throws -> [(id: ID<WorkKind>, kind: WorkKind)] {
        try rows(Self.all) { row in
            (
                row.id(0),
                WorkKind(
                    row.text(1), row.text(2), weight: row.int(3), isControl: row.flag(4), isWritten: row.flag(5),
                    needsTopic: row.flag(6), counts: row.flag(7), isRetired: row.flag(8), days: row.intOrNil(9))
            )
        }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO work_kind (code, title, weight, is_control, is_written, needs_topic, counts, retired, mark_days)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (code) DO UPDATE SET title = ?2, weight = ?3, is_control = ?4, is_written = ?5, needs_topic = ?6,
            counts = ?7, retired = ?8, mark_days = ?9
        RETURNING id
        """)
    private static let set = SQL(
        """
        UPDATE work_kind SET code = ?2, title = ?3, weight = ?4, is_control = ?5, is_written = ?6, needs_topic = ?7,
            counts = ?8, retired = ?9, mark_days = ?10 WHERE id = ?1
        """)
    private static let used = SQL("SELECT 1 FROM work WHERE kind = ?1 LIMIT 1")

    /// Adds a kind of work, or changes the one with the same code.
    @discardableResult package func put(_ kind: WorkKind) throws -> ID<WorkKind> {
        let id = try insert(
            Self.add, kind.code, kind.title, kind.weight, kind.isControl, kind.isWritten, kind.needsTopic, kind.counts,
            kind.isRetired, kind.days)
        try remember(.workKind, id, became: fields(of: kind))
        return ID(id)
    }

    /// Adds a kind of the school's own; letters or a name that another kind has meet an objection.
    @discardableResult package func add(workKind kind: WorkKind) throws -> ID<WorkKind> {
        try kind.check()
        try checkFree(kind, except: nil)
        return try put(kind)
    }

    /// Changes a kind for works that are named from now on: works that stand keep the weight they were given, whether
    /// they count, and the term of their marks. What every lesson begins with does not change.
    package func change(workKind id: ID<WorkKind>, to kind: WorkKind) throws {
        let all = try workKinds()
        guard let standing = all.first(where: { $0.id == id }), id != all.first?.id else { throw NotFound() }
        try kind.check()
        try checkFree(kind, except: id)
        try standing.kind.check(changingTo: kind, isUsed: first(Self.used, id) { _ in true } ?? false)
        try execute(
            Self.set, id, kind.code, kind.title, kind.weight, kind.isControl, kind.isWritten, kind.needsTopic,
            kind.counts, kind.isRetired, kind.days)
        try remember(.workKind, id, became: fields(of: kind))
    }

    private func fields(of kind: WorkKind) -> [any Bindable] {
        [
            kind.code, kind.title, kind.weight, kind.isControl, kind.isWritten, kind.needsTopic, kind.counts,
            kind.isRetired, kind.days,
        ]
    }

    /// A plan names its works by letters or name alike: no two kinds may share a word.
    private func checkFree(_ kind: WorkKind, except id: ID<WorkKind>?) throws {
        let (code, title) = (SearchKey.of(kind.code), SearchKey.of(kind.title))
        for (other, known) in try workKinds() where other != id {
            let note = known.isRetired ? " (больше не предлагается)" : ""
            let taken = [SearchKey.of(known.code), SearchKey.of(known.title)]
            if taken.contains(code) {
                throw Objection("Буквы «\(kind.code)» уже есть: «\(known.title)»\(note).", field: "code")
            }
            if taken.contains(title) {
                throw Objection("Название «\(kind.title)» уже есть: «\(known.title)»\(note).", field: "title")
            }
        }
    }
}
