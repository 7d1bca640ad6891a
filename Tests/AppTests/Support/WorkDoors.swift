import ModelSchool
import School
import Storage
import Testing

/// Doors of the works of a lesson.
extension DoorTable {
    /// A form that stands only under a work that was added and is empty, and one of pages that take marks.
    static let workForms = [
        FoundForm("/lesson/1/1/works/remove", ["n"]), FoundForm("/school/load/line/1/scale", ["scale", "since"]),
        FoundForm("/school/load/line/1/whole", ["whole"]), FoundForm("/lesson/1/1/late", ["because", "reason"]),
    ]

    /// 003 п. 2.3, 2.7: whoever marks names the works that are marked.
    static func works(_ at: DoorPlace) -> [Asked] {
        let lesson = "/lesson/\(at.lesson)/\(at.algebra)/works"
        let foreign = "/lesson/\(at.substituted)/\(at.biology)/works"
        return [
            .page(lesson, "--0+000---"), .page(foreign, "--0000+---"),
            .act(lesson, ["kind": "1"], "--0+000---"), .act(foreign, ["kind": "1"], "--0000+---"),
            .act(lesson + "/hide", ["n": "0", "until": "2025-11-25"], "--0+000---"),
            .page("/lesson/\(at.lesson)/\(at.algebra)/history", "+++++00---"),
            .page("/lesson/\(at.lesson)/\(at.algebra)/late", "--0+000---"),
            .act("/lesson/\(at.lesson)/\(at.algebra)/late", ["because": "болел"], "--0+000---"),
            // Let in, but the answer of a lesson is never taken away.
            .act(lesson + "/remove", ["n": "0"], "--0=000---"),
        ]
    }
}

extension WholeHouse {
    /// The works of a lesson that Вера Павловна may still keep, to be sent what cannot be right.
    func workPages() async throws -> [String] {
        let (course, today) = (try cast.course("8Б Алгебра"), cast.today)
        let lesson = try await records.school(ModelSchool.slug).read { records in
            try #require(try records.lessons(of: course, during: today - 14...today - 1).last).id.number
        }
        return ["/lesson/\(lesson)/\(course.number)/works", "/lesson/\(lesson)/\(course.number)/works?n=0"]
    }
}
