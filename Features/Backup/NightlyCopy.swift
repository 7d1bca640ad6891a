import School
import Storage
import Web

/// The copy that is made each night where folders are named (001 п. 6.5 asks for one in two weeks).
enum NightlyCopy {
    static let chore = Chore(
        "ночная копия", for: .installation, lease: 4 * 3_600,
        next: Chore.nightly(at: TimeOfDay(minutes: 150))
    ) { turn in
        guard let plan = turn.outside.copies else { return }
        let outcome = try await turn.records.copy(by: plan, as: "ночная копия", at: turn.now)
        // Where one folder took the copy, the other's failure stands on the page until the next night: trying again
        // every half an hour would fill the good one.
        if outcome.files.allSatisfy({ $0.failure != nil }) {
            throw Objection(outcome.files.compactMap(\.failure).joined(separator: " "))
        }
    }
}
