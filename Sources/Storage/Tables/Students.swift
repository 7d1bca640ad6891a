import School

/// A student as lists know them.
package struct ListedStudent: Sendable, Hashable {
    /// Their number, the person's own.
    package let id: ID<Student>
    /// Sixteen random bytes of the person.
    package let key: [UInt8]
    /// Their name now.
    package let name: PersonName
    /// Needed for grammar; not always known.
    package let sex: Sex?
    /// Not always known.
    package let birthDay: Day?
    /// Where they are taught on the last of the days asked about; by the last order where none was asked about.
    package let form: StudyForm
    /// The days they stand in the class or group asked about; empty of meaning where none was asked about.
    package let days: Span

    init(_ row: Row) {
        (id, key, name) = (row.id(0), row.bytes(1), PersonName(row, at: 2))
        (sex, birthDay) = (row.intOrNil(5).flatMap(Sex.init(rawValue:)), row.dayOrNil(6))
        form = StudyForm(rawValue: row.int(7)) ?? .atSchool
        days = Span(from: row.day(8), to: row.dayOrNil(9))
    }
}

extension Official {
    static let student = Official(
        .student,
        fields: [
            "Личное дело", "Номер в алфавитной книге", "Язык", "Форма обучения", "Письма на бумаге",
            "Первый иностранный язык", "Второй иностранный язык", "Гражданство",
        ],
        live: SQL(
            """
            SELECT id, 0, 0, file_number, alphabet_number, language, study_form, paper_informing, first_language,
                second_language, citizenship
            FROM student
            """))
}

extension Reading {
    private static let one = SQL(
        """
        SELECT s.id, p.key, p.surname, p.given, p.patronymic, p.sex, p.birth_day,
            coalesce((SELECT f.form FROM student_form f WHERE f.student = s.id ORDER BY f.from_day DESC LIMIT 1),
                s.study_form), 0, NULL
        FROM student s JOIN person p ON p.id = s.id WHERE s.id = ?1
        """)
    private static let ofClass = SQL(
        """
        SELECT s.id, p.key, p.surname, p.given, p.patronymic, p.sex, p.birth_day,
            coalesce((SELECT f.form FROM student_form f WHERE f.student = s.id AND f.from_day <= ?3
            ORDER BY f.from_day DESC LIMIT 1), s.study_form),
            m.from_day, m.to_day
        FROM membership m JOIN student s ON s.id = m.student JOIN person p ON p.id = s.id
        WHERE m.class = ?1 AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?2)
        ORDER BY p.sort_key, p.id, m.from_day
        """)
    private static let ofGroup = SQL(
        """
        SELECT s.id, p.key, p.surname, p.given, p.patronymic, p.sex, p.birth_day,
            coalesce((SELECT f.form FROM student_form f WHERE f.student = s.id AND f.from_day <= ?3
            ORDER BY f.from_day DESC LIMIT 1), s.study_form),
            m.from_day, m.to_day
        FROM group_member m JOIN student s ON s.id = m.student JOIN person p ON p.id = s.id
        WHERE m.study_group = ?1 AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?2)
        ORDER BY p.sort_key, p.id, m.from_day
        """)
    private static let ofCourse = SQL(
        """
        SELECT s.id, p.key, p.surname, p.given, p.patronymic, p.sex, p.birth_day,
            coalesce((SELECT f.form FROM student_form f WHERE f.student = s.id AND f.from_day <= ?3
            ORDER BY f.from_day DESC LIMIT 1), s.study_form),
            m.from_day, m.to_day
        FROM course c JOIN group_member m ON m.study_group = c.study_group JOIN student s ON s.id = m.student
            JOIN person p ON p.id = s.id
        WHERE c.id = ?1 AND m.from_day <= ?3 AND (m.to_day IS NULL OR m.to_day >= ?2)
        ORDER BY p.sort_key, p.id, m.from_day
        """)

    /// One student; nil where there is none such.
    package func listedStudent(_ id: ID<Student>) throws -> ListedStudent? {
        try first(Self.one, id) { ListedStudent($0) }
    }

    /// Who stood in a class on any of these days, by name, each with their own days; twice if they came back.
    package func students(of schoolClass: ID<SchoolClass>, during days: ClosedRange<Day>) throws -> [ListedStudent] {
        try rows(Self.ofClass, schoolClass, days.lowerBound, days.upperBound) { ListedStudent($0) }
    }

    /// Who stood in a group on any of these days, by name, each with their own days; twice if they came back.
    package func students(of group: ID<StudyGroup>, during days: ClosedRange<Day>) throws -> [ListedStudent] {
        try rows(Self.ofGroup, group, days.lowerBound, days.upperBound) { ListedStudent($0) }
    }

    /// Who stood in a course on any of these days, by name, each with their own days; twice if they came back.
    package func students(of course: ID<Course>, during days: ClosedRange<Day>) throws -> [ListedStudent] {
        try rows(Self.ofCourse, course, days.lowerBound, days.upperBound) { ListedStudent($0) }
    }

    /// Who stands in a class on a day, by name.
    package func students(of schoolClass: ID<SchoolClass>, on day: Day) throws -> [ListedStudent] {
        try students(of: schoolClass, during: day...day)
    }

    /// Who stands in a course on a day, by name.
    package func students(of course: ID<Course>, on day: Day) throws -> [ListedStudent] {
        try students(of: course, during: day...day)
    }
}

extension Writing {
    private static let add = SQL(
        """
        INSERT INTO student (id, file_number, alphabet_number, language, study_form, paper_informing)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        """)

    /// Makes a person a student of the school; in which class is said by `enrol`.
    package func add(
        student facts: PersonFacts, form: StudyForm = .atSchool, fileNumber: String? = nil,
        alphabetNumber: String? = nil, language: String? = nil, paperInforming: Bool = false
    ) throws -> ID<Student> {
        let person = try add(person: facts)
        try execute(Self.add, person, fileNumber, alphabetNumber, language, form.rawValue, paperInforming)
        try remember(
            .student, person,
            became: [
                fileNumber, alphabetNumber, language, form.rawValue, paperInforming, String?.none, String?.none,
                String?.none,
            ])
        return ID(person.number)
    }
}
