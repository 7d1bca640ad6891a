import School
import Storage
import Web

/// One homework of a lesson's form as it was typed: number 0 is everybody's, from 1 it is for chosen students.
struct TypedHomework: Sendable {
    let n: Int
    /// The version that the form was drawn with, 0 for a new one.
    let seen: Int
    /// Words of its own: everybody's stand in the lesson's record.
    let words: String
    let manner: HomeworkManner?
    let minutes: Int?
    let link: HomeworkLink?
    let due: ID<Lesson>?
    let wantsAnswer: Bool
    let pages: String
    let numbers: String
    let students: [Int]
    let file: AttachedFile?
    /// Files to be taken off.
    let dropped: [ID<Attachment>]

    /// More for one lesson is a slip of the hand.
    static let most = 20

    /// Those that the form holds; a form without their fields leaves all homework as it is.
    static func all(in form: Form) throws -> [TypedHomework] {
        try (0...most).filter { form["h\($0)-seen"] != nil }.map { try TypedHomework($0, form) }
    }

    private init(_ n: Int, _ form: Form) throws {
        self.n = n
        seen = try form.number("h\(n)-seen", called: "Версия", in: 0...1_000_000) ?? 0
        words = n == 0 ? "" : try form.text("h\(n)-words", called: "Личное задание", limit: 2_000)
        manner = try form.number("h\(n)-manner", called: "Вид выполнения", in: 0...4).flatMap {
            HomeworkManner(rawValue: $0)
        }
        minutes = try form.number("h\(n)-minutes", called: "Минут на задание", in: HomeworkFacets.minutesAllowed)
        link = try HomeworkLink.typed(form["h\(n)-link"] ?? "", field: "h\(n)-link")
        due = try form.number("h\(n)-due", called: "К уроку", in: 0...Int(Int32.max)).flatMap { $0 == 0 ? nil : ID($0) }
        wantsAnswer = form.isTicked("h\(n)-answer")
        pages = try form.text("h\(n)-pages", called: "Страницы", limit: HomeworkFacets.longestPlace)
        numbers = try form.text("h\(n)-numbers", called: "Номера", limit: HomeworkFacets.longestPlace)
        students = form.all("h\(n)-to").compactMap { Int($0) }
        dropped = form.all("h\(n)-off").compactMap { ID<Attachment>($0) }
        let sent = form.files["h\(n)-file"].flatMap { $0.bytes.isEmpty ? nil : $0 }
        file = try sent.map { try AttachedFile($0.bytes, named: $0.name, field: "h\(n)-file") }
    }

    /// Whether anything is said that has no meaning without words.
    var saysMore: Bool {
        file != nil || link != nil || minutes != nil || manner != nil || wantsAnswer || !students.isEmpty
            || !pages.isEmpty || !numbers.isEmpty
    }

    /// The field that its words stand in.
    var place: String { n == 0 ? "homework" : "h\(n)-words" }
}
