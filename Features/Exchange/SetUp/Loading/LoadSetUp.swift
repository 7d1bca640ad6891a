import School
import Storage
import Web

/// Loads a set-up aside from any page: reads, plans anew, and writes everything in one transaction or nothing.
enum LoadSetUp {
    static let work = LongWork("setup.load") { turn in
        await turn.say(0, 2, "Файлы читаются и сверяются со школой.")
        let key = Hex.text(turn.job.asked), database = try turn.records.school(turn.school)
        let rows = try await database.read { records in
            let days = try SchoolDays(records, today: records.knownSchool(at: turn.outside.clock()).today)
            let plan = try SetUpFiles(key, records, turn.sealedFields(records)).plan(records, days).plan
            return plan.mayBeApplied ? plan.count(.new) + plan.count(.changed) : nil
        }
        guard let rows else { throw Objection(Self.notReady) }
        let words = counted(rows, "строка", "строки", "строк")
        await turn.say(1, 2, "Файлы сверены, вносятся записи (\(words)): всё сразу или ничего.")
        let outcome = try await database.change { records in
            let pen = records.signed(by: try turn.permit(for: .setUpSchool, records))
            return try load(key, pen, today: pen.permit.caller.today, turn.sealedFields(records))
        }
        return LongWork.Ending(outcome)
    }

    static let notReady =
        "Загружать нечего или не на все вопросы есть ответы: в школе ничего не изменилось. Проверьте план ещё раз."

    /// Answers what was done, in words.
    static func load(_ key: String, _ records: Writing, today: Day, _ sealed: SealedFields) throws -> String {
        let files = try SetUpFiles(key, records, sealed), days = try SchoolDays(records, today: today)
        let (plan, known) = try files.plan(records, days)
        guard plan.mayBeApplied else { throw Objection(notReady) }
        let people = try LoadPeople.load(plan.people, known: known, days, records, sealed.seal)
        try LoadTeaching.load(plan.teaching, people, days, records)
        for sheet in plan.sheets where sheet.kind != .skipped {
            let isExplained =
                files.upload.choices.kinds[sheet.number] != nil
                || sheet.head.titles.indices.contains { files.upload.choices.columns["\(sheet.number)-\($0)"] != nil }
            if isExplained {
                let meaning = RememberedHead(kind: sheet.kind, columns: sheet.columns)
                try records.remember(importHead: sheet.head.fingerprint, means: meaning.text)
            }
        }
        try files.upload.end(plan.outcome, records)
        return plan.outcome
    }
}

extension SetUpPlan {
    /// What was done, once it is done.
    var outcome: String {
        let parts = [
            (count(.new), "добавлено"), (count(.changed), "изменено"), (count(.kept), "оставлено как в школе"),
            (count(.same), "без изменений"), (count(.excluded), "исключено"),
        ]
        return "Загружено: " + parts.filter { $0.0 > 0 }.map { "\($0.1) — \($0.0)" }.joined(separator: ", ") + "."
    }
}
