import ModelSchool
import School
import Storage
import Testing
import Trials
import Web

extension DoorTable {
    /// 001 п. 3.3, 5.2: parents tell of their own child, teachers of students of their own courses; the class teacher and
    /// the keeper decide.
    static func corrections(_ at: DoorPlace) -> [Asked] {
        let new = "/corrections/new/\(at.anna)", form = ["field": "4", "wanted": "anna@example.org"]
        return [
            .page("/corrections", "++++++++++"),
            // The keeper of the demonstration also teaches Анна информатика.
            .page(new, "--+++00+--"), .act(new, form, "--+++00+--"),
            .page(at.correction, "--+0+00---"), .page(at.correction + "/paper", "--00000---"),
            // The keeper comes first, so the class teacher is told that it is decided.
            .act(at.correction, ["what": "refuse", "answer": "не подтвердилось"], "--+0=00---"),
        ]
    }
}

extension WholeHouse {
    /// A teacher's proposal about a student: the address where it is decided.
    func correction(of name: String, by browser: TestBrowser) async throws -> String {
        let path = "/corrections/new/\(try cast.student(name))", form = ["field": "4", "wanted": "boris@example.org"]
        try #require(try await browser.post(path, from: "/devices", form).status == 303)
        let last = try await records.school(ModelSchool.slug).read { records in
            try records.first(SQL("SELECT max(id) FROM correction")) { $0.int(0) }
        }
        return "/corrections/\(try #require(last))"
    }
}
