import Testing
import Trials
import Web

extension DoorTable {
    /// Pages of the timetable to which no page of the first walk leads.
    static func timetablePages(_ draft: String) -> [String] {
        [
            "/timetable", "/timetable/versions", "/timetable/edit/\(draft)", "/timetable/edit/\(draft)/cell/8b/1-3",
            "/timetable/edit/\(draft)/publish",
        ]
    }

    /// 000 п. 1.5: staff see the timetable, families have the diary; 001 п. 4.3, 002 п. 4.2.2: the deputies and the
    /// keeper make it.
    static func timetable(_ at: DoorPlace) -> [Asked] {
        let draft = "/timetable/edit/\(at.draft)"
        return [
            .page("/timetable", "+++++++---"), .page("/timetable/versions", "-++-------"),
            .page(draft, "-++-------"), .page(draft + "/cell/8b/1-3", "-++-------"),
            .page(draft + "/publish", "-++-------"),
            .act("/timetable/versions", ["name": "Ещё один", "from": "2025-12-01"], "-++-------"),
            .act(draft + "/cell/8b/1-3", ["text": ""], "-++-------"),
            // Nothing stands in the draft yet: there is nothing to move, and nothing to publish.
            .act(draft + "/move", ["class": "8b", "from": "1-1", "to": "1-2"], "-==-------"),
            .act(draft + "/publish", ["from": "2025-12-01"], "-==-------"),
            // The timetable of September has begun long ago.
            .act("/timetable/versions/1/back", [:], "-==-------"),
            // The deputy throws it away first.
            .act(draft + "/drop", [:], "-+0-------"),
        ]
    }
}

extension WholeHouse {
    /// An empty draft of the timetable: its number.
    func timetableDraft(by browser: TestBrowser) async throws -> String {
        let form = ["name": "Черновик", "base": "", "from": "2025-12-01"]
        let answer = try await browser.post("/timetable/versions", from: "/devices", form)
        return String(try #require(answer.location?.split(separator: "/").last))
    }
}
