import ModelSchool
import School
import Storage
import Web

@testable import JournalFeature

/// The model school behind a front door with the journal alone; whoever is named walks in.
struct JournalStage: Sendable {
    let database: Database
    let cast: Cast
    let front: FrontDoor
    let now: Moment

    init(_ engine: TestEngine) async throws {
        let (records, database, cast) = try await engine.modelSchool()
        (self.database, self.cast, now) = (database, cast, cast.now)
        let moment = cast.now
        front = FrontDoor(
            [journal], records: records,
            outside: Outside(
                isSecure: false, tokenKey: [UInt8](repeating: 7, count: 32), isTraced: true, clock: { moment },
                holder: { token, _, _ in
                    guard let person = ID<Person>(token) else { return nil }
                    let key = try await database.read { try $0.key(of: person) }
                    return Holder(
                        account: ID(person.number), device: 1, isShared: false, mustChange: false,
                        places: [Holder.Place(school: ModelSchool.slug, person: key ?? [])])
                },
                schools: { [ModelSchool.slug] }))
    }

    /// A look at a page.
    func look(_ path: String, _ query: String = "", as name: String, tag: String? = nil) async throws -> Answer {
        var headers = ["cookie": "parta=\(try cast.person(name).number)"]
        headers["if-none-match"] = tag
        return await front.answer(Visit(method: "GET", path: path, query: query, headers: headers, now: now))
    }

    /// The cells as the page's script sends them.
    func type(_ operations: [String], into path: String, as name: String, later: Int = 0) async throws -> Answer {
        let cookie = "parta=\(try cast.person(name).number)"
        let token = front.token(for: Visit(method: "GET", path: path, headers: ["cookie": cookie], now: now)).token
        let headers = ["cookie": cookie, "content-type": "application/json", "x-parta-token": token]
        let body = "{\"ops\":[\(operations.joined(separator: ","))]}"
        return await front.answer(
            Visit(method: "POST", path: path, headers: headers, body: Array(body.utf8), now: now + later))
    }

    /// A form, sent with the token of the person's own page.
    func send(_ fields: [(String, String)], to path: String, as name: String, token: String? = nil) async throws
        -> Answer
    {
        let cookie = "parta=\(try cast.person(name).number)"
        let own = front.token(for: Visit(method: "GET", path: path, headers: ["cookie": cookie], now: now)).token
        let pairs = (fields + [("token", token ?? own)]).map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(
            separator: "&")
        let headers = ["cookie": cookie, "content-type": "application/x-www-form-urlencoded"]
        return await front.answer(
            Visit(method: "POST", path: path, headers: headers, body: Array(pairs.utf8), now: now))
    }

    private func encoded(_ text: String) -> String {
        text.utf8.map { $0 < 16 ? "%0" + String($0, radix: 16) : "%" + String($0, radix: 16) }.joined()
    }

    /// The last lesson of a course that has begun, with everything its page needs.
    func lastLesson(of name: String) async throws -> (
        course: CourseLine, lesson: CourseLesson, students: [CourseStudent]
    ) {
        let (id, today, now) = (try cast.course(name), cast.today, now)
        return try await database.read { records in
            guard let course = try records.course(id) else { throw NotFound() }
            let lessons = try records.lessons(of: id, from: today - 30, to: today).filter {
                Zone.moscow.moment(day: $0.day, time: $0.starts) <= now
            }
            guard let lesson = lessons.last else { throw NotFound() }
            let students = try records.students(ofGroup: course.group, from: lesson.day, to: lesson.day)
            return (course, lesson, students.filter { $0.isIn(on: lesson.day) })
        }
    }

    /// Every record of a mark, as the chain has them.
    func versions(_ lesson: ID<Lesson>, _ student: ID<Student>) async throws -> [MarkHistorySheet.Version] {
        try await database.read { try $0.versionsOfMark(lesson, student, 0, in: .moscow) }
    }
}

extension Answer {
    var text: String { String(decoding: body, as: UTF8.self) }
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

/// An operation's number made of a small one.
func operation(_ number: Int) -> String { String(repeating: "0", count: 28) + String(1000 + number) }

/// A mark typed into a cell.
func mark(_ number: Int, _ text: String?, _ student: ID<Student>, _ lesson: ID<Lesson>, base: Int = 0, work: Int = 0)
    -> String
{
    """
    {"op":"\(operation(number))","facet":"mark","student":\(student.number),"lesson":\(lesson.number),"work":\
    \(work),"place":0,\
    "set":\(text.map { "\"\($0)\"" } ?? "null"),"base":\(base)}
    """
}

/// An absence typed into a cell.
func absence(_ number: Int, _ text: String?, _ student: ID<Student>, _ lesson: ID<Lesson>, base: Int = 0) -> String {
    """
    {"op":"\(operation(number))","facet":"absence","student":\(student.number),"lesson":\(lesson.number),\
    "set":\(text.map { "\"\($0)\"" } ?? "null"),"base":\(base)}
    """
}
