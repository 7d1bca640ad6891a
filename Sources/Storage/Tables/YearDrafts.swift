import School

/// What becomes of a class when the next year is opened.
package enum ClassFate: Int, Sendable, Hashable, CaseIterable {
    /// It goes on to the next grade level.
    case goesOn = 1
    /// Its students have finished and leave.
    case graduates = 2
    /// It is not carried; its students stay without a class until somebody places them.
    case stays = 3

    /// As the page of the class offers it.
    package var title: String {
        switch self {
        case .goesOn: "переходит"
        case .graduates: "выпускается"
        case .stays: "не переносить"
        }
    }
}

/// What becomes of one student when the next year is opened.
package enum StudentFate: Int, Sendable, Hashable, CaseIterable {
    case goesOn = 1
    /// Left for a second year at the same grade level.
    case repeats = 2
    /// Goes on with a debt to be settled within the year.
    case conditional = 3
    /// Leaves the school: after the ninth class, or elsewhere.
    case leaves = 4
    /// Left out of the opening: stays where they are until somebody places them.
    case stays = 5

    /// As the page of the class offers it.
    package var title: String {
        switch self {
        case .goesOn: "переходит"
        case .stays: "не переносить"
        case .repeats: "повторно"
        case .conditional: "условно"
        case .leaves: "выбывает"
        }
    }
}

/// What is wished for a class of the ending year.
package struct ClassDraft: Sendable, Hashable {
    /// The class of the ending year.
    package let schoolClass: ID<SchoolClass>
    /// What becomes of it.
    package let fate: ClassFate
    /// Its name in the new year.
    package let name: String
    /// Who will lead it; nil for nobody yet.
    package let leader: ID<Person>?
    /// Whether its pages of the journal are carried with their teachers.
    package let carriesPages: Bool

    /// A wish by its parts.
    package init(
        _ schoolClass: ID<SchoolClass>, fate: ClassFate, name: String, leader: ID<Person>?, carriesPages: Bool
    ) {
        (self.schoolClass, self.fate, self.name, self.leader) = (schoolClass, fate, name, leader)
        self.carriesPages = carriesPages
    }
}

extension Reading {
    private static let classes = SQL(
        """
        SELECT d.class, d.fate, d.name, d.leader, d.pages FROM year_draft_class d JOIN school_class c ON c.id = d.class
        WHERE c.year = ?1
        """)
    private static let students = SQL("SELECT student, fate FROM year_draft_student WHERE class = ?1")
    private static let allStudents = SQL(
        """
        SELECT d.student, d.fate FROM year_draft_student d JOIN school_class c ON c.id = d.class
            JOIN school_year y ON y.id = c.year
        WHERE c.year = ?1 AND EXISTS (SELECT 1 FROM membership m WHERE m.student = d.student AND m.class = d.class
            AND m.from_day <= y.ends AND (m.to_day IS NULL OR m.to_day >= y.ends))
        """)
    private static let newClasses = SQL("SELECT new_classes FROM year_draft WHERE year = ?1")

    /// What is wished for the classes of an ending year; a class that nobody touched is not among them.
    package func classDrafts(of year: Int) throws -> [ClassDraft] {
        try rows(Self.classes, year) { row in
            ClassDraft(
                row.id(0), fate: ClassFate(rawValue: row.int(1)) ?? .goesOn, name: row.text(2),
                leader: row.idOrNil(3), carriesPages: row.flag(4))
        }
    }

    /// Students of a class who do not simply go on.
    package func studentDrafts(of schoolClass: ID<SchoolClass>) throws -> [ID<Student>: StudentFate] {
        try fates(Self.students, schoolClass.number)
    }

    /// Students of an ending year who do not simply go on; what was said of one who has since left the class for
    /// another holds no more.
    package func studentDrafts(of year: Int) throws -> [ID<Student>: StudentFate] { try fates(Self.allStudents, year) }

    private func fates(_ question: SQL, _ number: Int) throws -> [ID<Student>: StudentFate] {
        var found: [ID<Student>: StudentFate] = [:]
        try each(question, number) { found[$0.id(0)] = StudentFate(rawValue: $0.int(1)) }
        return found
    }

    /// The names of the classes that begin with the year, as typed; nil where nobody has.
    package func newClassesDraft(of year: Int) throws -> String? { try first(Self.newClasses, year) { $0.text(0) } }
}

extension Writing {
    private static let putClass = SQL(
        """
        INSERT INTO year_draft_class (class, fate, name, leader, pages) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT (class) DO UPDATE SET fate = ?2, name = ?3, leader = ?4, pages = ?5
        """)
    private static let clearStudents = SQL("DELETE FROM year_draft_student WHERE class = ?1")
    private static let putStudent = SQL("INSERT INTO year_draft_student (class, student, fate) VALUES (?1, ?2, ?3)")
    private static let putNew = SQL(
        """
        INSERT INTO year_draft (year, new_classes) VALUES (?1, ?2) ON CONFLICT (year) DO UPDATE SET new_classes = ?2
        """)

    /// Keeps what is wished for a class; a wish is no fact, so history says nothing of it.
    package func keep(_ draft: ClassDraft, students: [ID<Student>: StudentFate]) throws {
        try execute(
            Self.putClass, draft.schoolClass, draft.fate.rawValue, draft.name, draft.leader, draft.carriesPages)
        try execute(Self.clearStudents, draft.schoolClass)
        for (student, fate) in students.sorted(by: { $0.key.number < $1.key.number }) where fate != .goesOn {
            try execute(Self.putStudent, draft.schoolClass, student, fate.rawValue)
        }
    }

    /// Keeps the names of the classes that begin with a year.
    package func keep(newClasses names: String, of year: Int) throws { try execute(Self.putNew, year, names) }
}
