import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

extension DoorTable {
    /// 003 п. 2.9: a parent tells of the own child alone, and the reason is the class teacher's; Ирина Петровна is a
    /// parent of another.
    static func notices(_ at: DoorPlace) -> [Asked] {
        let tell = "/absence/new/\(at.anna)", day = ["from": "2025-11-24", "reason": "1"]
        let number = at.notice.split(separator: "/").last.map(String.init) ?? ""
        let leave = ["d": "2025-11-20", "from": "\(at.anna).1"]
        return [
            .page(tell, "----0--+--"), .page("/absence/new/\(at.boris)", "----0--0--"), .act(tell, day, "----0--+--"),
            // Let in, but there is no scan.
            .page(at.notice + "/paper", "---0000---"),
            .act(at.notice, ["what": "decline", "answer": "Анна в школе"], "---0+00---"),
            // The class teacher came first.
            .act(tell + "/withdraw", ["notice": number], "----0--=--"),
            .act("/class/8b/release", leave, "---0+00---"),
            .act("/class/8b/release", leave.merging(["from": "\(at.foreigner).1"]) { $1 }, "0000000000"),
        ]
    }
}

extension WholeHouse {
    /// What a father tells of a student of 8Б: the address where it is decided.
    func notice(of name: String, by browser: TestBrowser) async throws -> String {
        let path = "/absence/new/\(try cast.student(name))", form = ["from": "2025-11-20", "reason": "1"]
        try #require(try await browser.post(path, from: "/devices", form).status == 303)
        let last = try await records.school(ModelSchool.slug).read { records in
            try records.first(SQL("SELECT max(id) FROM absence_notice")) { $0.int(0) }
        }
        return "/class/8b/notices/\(try #require(last))"
    }
}
