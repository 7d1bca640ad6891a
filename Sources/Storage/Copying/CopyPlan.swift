import School

/// Where copies go and how they are sealed.
package struct CopyPlan: Sendable {
    /// Folders, best on different media in different places (000 п. 5.2).
    package let folders: [String]
    /// The ring that seals; it is never in the copy itself.
    package let keys: Keyring
    /// A folder in which a fresh copy is opened for the proof.
    package let scratch: String

    /// A plan of these parts.
    package init(folders: [String], keys: Keyring, scratch: String) {
        self.folders = folders
        self.keys = keys
        self.scratch = scratch
    }
}

extension Records {
    /// Makes a copy by the plan and notes it in every school: each file with its length and what became of it.
    package func copy(
        by plan: CopyPlan, as agent: String, at now: Moment, said: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws -> CopyOutcome {
        let outcome = try await makeCopy(
            into: plan.folders, keys: plan.keys, scratch: plan.scratch, at: now, said: said)
        try await note(outcome, as: agent)
        return outcome
    }

    /// Writes the copies into the schools' records.
    package func note(_ outcome: CopyOutcome, as agent: String) async throws {
        let now = outcome.at, today = Zone.moscow.day(of: outcome.at)
        let permit = try Caller.clockwork(agent, now: now, today: today).ask(
            .makeCopy, on: .school, under: Regulation())
        for head in outcome.heads where head.name != "directory" {
            try await school(head.name).change { reading in
                let pen = reading.signed(by: permit)
                for file in outcome.files { try pen.note(file.copy(at: outcome.at, seq: head.seq)) }
            }
        }
    }
}

extension CopyOutcome.File {
    /// The file as a school's records keep it.
    func copy(at moment: Moment, seq: Int) -> Copy {
        Copy(at: moment, place: path, bytes: bytes, seq: seq, isChecked: failure == nil, words: failure ?? "")
    }
}
