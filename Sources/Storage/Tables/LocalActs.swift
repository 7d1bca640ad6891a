import School

/// One version of a local act of the school: a statute, an order of keeping the journal (001 п. 1.1–1.3, 5.2).
package struct ListedLocalAct: Sendable, Hashable {
    /// Its number; another version has another.
    package let id: ID<LocalAct>
    /// «Положение о ведении электронного журнала».
    package let title: String
    /// «2», «от 30.08.2025».
    package let version: String
    /// What it says; empty where only a file is kept.
    package let text: String
    /// The days on which it is in force.
    package let days: Span
    /// Whether staff must accept it.
    package let bindsStaff: Bool
    /// Whether parents must accept it.
    package let bindsParents: Bool
    /// SHA-256 of the file, where there is one.
    package let file: [UInt8]?
    /// The file's name as it was sent; empty where there is none.
    package let fileName: String

    init(_ row: Row) {
        (id, title, version, text) = (row.id(0), row.text(1), row.text(2), row.text(3))
        days = Span(from: row.day(4), to: row.dayOrNil(5))
        (bindsStaff, bindsParents) = (row.flag(6), row.flag(7))
        (file, fileName) = (row.bytesOrNil(8), row.textOrNil(9) ?? "")
    }
}

/// What a new version of a local act is given.
package struct LocalActFacts: Sendable {
    /// Its title.
    package var title: String
    /// Its version in words.
    package var version: String
    /// What it says; may be empty where a file is given.
    package var text = ""
    /// From which day it is in force.
    package var from: Day
    /// Whether staff must accept it.
    package var bindsStaff = true
    /// Whether parents must accept it.
    package var bindsParents = false

    /// An act that binds staff from a day on.
    package init(_ title: String, version: String, from: Day) {
        self.title = title
        self.version = version
        self.from = from
    }
}

extension Official {
    static let localAct = Official(
        .localAct,
        fields: [
            "Название", "Редакция", "Текст", "Действует с", "По", "Для сотрудников", "Для родителей", "Файл",
            "Имя файла",
        ],
        live: SQL(
            """
            SELECT a.id, 0, 0, a.title, a.version, a.text, a.from_day, a.to_day, a.binds_staff, a.binds_parents, \
            u.hash, u.name
            FROM local_act a LEFT JOIN file_use u ON u.noun = 70 AND u.object = a.id
            """))
}

extension Reading {
    private static let all = SQL(
        """
        SELECT a.id, a.title, a.version, a.text, a.from_day, a.to_day, a.binds_staff, a.binds_parents, u.hash, u.name
        FROM local_act a LEFT JOIN file_use u ON u.noun = 70 AND u.object = a.id ORDER BY a.from_day DESC, a.id DESC
        """)
    private static let inForce = SQL(
        """
        SELECT a.id, a.title, a.version, a.text, a.from_day, a.to_day, a.binds_staff, a.binds_parents, u.hash, u.name
        FROM local_act a LEFT JOIN file_use u ON u.noun = 70 AND u.object = a.id
        WHERE a.from_day <= ?1 AND (a.to_day IS NULL OR a.to_day >= ?1) ORDER BY a.from_day, a.id
        """)
    private static let one = SQL(
        """
        SELECT a.id, a.title, a.version, a.text, a.from_day, a.to_day, a.binds_staff, a.binds_parents, u.hash, u.name
        FROM local_act a LEFT JOIN file_use u ON u.noun = 70 AND u.object = a.id WHERE a.id = ?1
        """)

    /// Every version of every local act, the newest first.
    package func localActs() throws -> [ListedLocalAct] { try rows(Self.all) { ListedLocalAct($0) } }

    /// The versions that bind somebody on a day, the oldest first.
    package func localActsInForce(on day: Day) throws -> [ListedLocalAct] {
        try rows(Self.inForce, day) { ListedLocalAct($0) }
    }

    /// One version; nil where there is none such.
    package func localAct(_ id: ID<LocalAct>) throws -> ListedLocalAct? {
        try first(Self.one, id) { ListedLocalAct($0) }
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO local_act (title, version, text, from_day, binds_staff, binds_parents)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id
        """)
    private static let attach = SQL(
        """
        INSERT INTO file_use (key, hash, name, media, noun, object, at) VALUES (?1, ?2, ?3, ?4, 70, ?5, ?6)
        """)
    private static let end = SQL("UPDATE local_act SET to_day = ?2 WHERE id = ?1")

    /// Puts a version of a local act in force; the version of the same title that stood before ends the day before.
    /// A version that is there already, or one dated before it, meets an objection.
    @discardableResult
    package func add(
        localAct facts: LocalActFacts, file: (bytes: [UInt8], name: String)? = nil
    ) throws -> ID<LocalAct> {
        let known = try localActs().filter { $0.title == facts.title }
        if known.contains(where: { $0.version == facts.version }) {
            throw Objection(
                "Редакция «\(facts.version)» этого акта уже есть. Дайте новой другое имя.", field: "version")
        }
        for old in known where old.days.to.map({ $0 >= facts.from }) ?? true {
            guard old.days.from < facts.from else {
                throw Objection(
                    "Редакция «\(old.version)» действует с \(old.days.from.russian). Укажите день позже.", field: "from"
                )
            }
            try end(localAct: old.id, lastDay: facts.from - 1)
        }
        let id = ID<LocalAct>(
            try insert(
                Self.add, facts.title, facts.version, facts.text, facts.from, facts.bindsStaff, facts.bindsParents))
        if let file {
            try execute(
                Self.attach, Sodium.random(16), try keep(file.bytes), file.name, "application/octet-stream", id, now)
        }
        try rememberLocalAct(id)
        return id
    }

    /// Ends a version after a day: nobody is asked to accept it any more.
    package func end(localAct id: ID<LocalAct>, lastDay: Day) throws {
        guard let old = try localAct(id) else { throw NotFound() }
        guard old.days.from <= lastDay else {
            throw Objection(
                "Акт действует с \(old.days.from.russian): последний день не может быть раньше.", field: "lastday")
        }
        try execute(Self.end, id, lastDay)
        try rememberLocalAct(id)
    }

    private func rememberLocalAct(_ id: ID<LocalAct>) throws {
        guard let act = try localAct(id) else { throw NotFound() }
        try remember(
            .localAct, id,
            became: [
                act.title, act.version, act.text, act.days.from, act.days.to, act.bindsStaff, act.bindsParents,
                act.file, act.file.map { _ in act.fileName },
            ])
    }
}
