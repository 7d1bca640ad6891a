import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

/// What the addresses of the table are about.
struct DoorPlace {
    let anna, boris, vera, other, foreigner, eighth: String
    /// Алгебра in 8Б and its last lesson before today; биология there, whose teacher is on leave.
    let algebra, lesson, biology, substituted: String
    /// Геометрия in 8Б in the load, the subject биология, and 8Б as a whole.
    let loadLine, biologySubject, eighthGroup: String
    /// A reason given for Борис.
    let absence: String
    /// What Анна's father tells of her absence.
    let notice: String
    /// Анна's father's tie to her.
    let tie: String
    /// What Вера Павловна proposes to correct in Борис's card.
    let correction: String
    /// The line of the ledger by which Ахмедов came to 8Б.
    let arrival: String

    /// An empty draft of the timetable.
    let draft: String

    init(_ house: WholeHouse) async throws {
        let cast = house.cast, today = cast.today, student = try cast.student(Cast.anna)
        let school = try house.records.school(ModelSchool.slug)
        func last(_ course: ID<Course>) async throws -> String {
            try await school.read { records in
                "\(try #require(try records.lessons(of: course, during: today - 14...today - 1).last).id)"
            }
        }
        let (first, second) = (try cast.course("8Б Алгебра"), try cast.course("8Б Биология"))
        (anna, boris) = ("\(student)", "\(try cast.student(Cast.boris))")
        (vera, foreigner) = ("\(try cast.person(Cast.veraPavlovna))", "\(try cast.student(Cast.homeSchooled))")
        other = "\(try cast.person("Орлов"))"
        (algebra, biology, eighth) = ("\(first)", "\(second)", "\(try cast.schoolClass("8Б"))")
        (lesson, substituted) = (try await last(first), try await last(second))
        tie = try await school.read { records in
            let ties = try records.parents(of: student), father = try cast.person(Cast.annasFather).number
            return "\(try #require(ties.first { $0.parent.number == father }).id)"
        }
        correction = try await house.correction(of: Cast.boris, by: try await house.browser("vera"))
        arrival = try await school.read { records in
            let newcomer = try #require(try records.people(matching: "Ахмедов Тимур").first)
            return "\(try #require(try records.movements(of: ID(newcomer.id.number)).last).id)"
        }
        let geometry = try cast.course("8Б Геометрия"), schoolClass = try cast.schoolClass("8Б")
        (loadLine, biologySubject, eighthGroup) = try await school.read { records in
            (
                "\(try #require(try records.load(of: cast.year.number).first { $0.course == geometry }).id)",
                "\(try #require(try records.listedCourse(second)).subject)",
                "\(try #require(try records.wholeGroup(of: schoolClass)))"
            )
        }
        draft = try await house.timetableDraft(by: try await house.browser("deputy"))
        notice = try await house.notice(of: Cast.anna, by: try await house.browser("papa"))
        absence = try await house.absence(of: Cast.boris, by: try await house.browser("irina"))
    }

    /// A year that could be opened in an empty school.
    static let year = [
        "year": "2025", "first": "08:30", "from1": "2025-09-01", "to1": "2025-10-24", "from2": "2025-11-05",
        "to2": "2025-12-30", "from3": "2026-01-12", "to3": "2026-03-27", "from4": "2026-04-06", "to4": "2026-05-26",
    ]
}

extension WholeHouse {
    /// A reason given for a student of 8Б on two days of November: the address where it stands.
    func absence(of name: String, by browser: TestBrowser) async throws -> String {
        let student = try cast.student(name)
        let form = ["student": "\(student)", "from": "2025-11-17", "to": "2025-11-18", "reason": "1"]
        let answer = try await browser.post("/class/8b/absences", from: "/devices", form)
        try #require(answer.status == 303, "\(answer.status) \(answer.text.suffix(1500))")
        let last = try await records.school(ModelSchool.slug).read { records in
            try records.first(SQL("SELECT max(id) FROM absence_case WHERE student = ?1"), student) { $0.int(0) }
        }
        return "/class/8b/absences/\(try #require(last))"
    }
}
