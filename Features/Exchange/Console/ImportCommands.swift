import School
import Storage
import Web

/// `parta import …`: the same plans as on the pages, for whoever sits at the server.
enum ImportCommands {
    static func people(_ toolbox: Toolbox) -> ConsoleCommand {
        ConsoleCommand("import people") { call in
            try await inWords {
                let sheets = try await SheetReader(toolbox: toolbox).sheets(call.bytes, name: call.file)
                let sealed = try await call.database.read { records in
                    SealedFields(try records.knownSchool(at: call.caller.now).regulation, call.seal)
                }
                let file = try PeopleFile(sheets, keeping: sealed.kept)
                let choices = try choices(call, file)
                let onlyChecks = call.options["check"] != nil
                return try await call.database.change { records in
                    let days = try SchoolDays(records, today: call.caller.today)
                    var known = try KnownPeople(records, days)
                    try known.read(file.sealed, sealed, records)
                    let plan = PeoplePlan(file, known: known, choices: choices)
                    let report = PeopleReport.text(plan, file: call.file)
                    guard plan.mayBeApplied, !onlyChecks else {
                        let isFine = onlyChecks && plan.mayBeApplied || !plan.hasChanges && plan.isSettled
                        return .init(
                            report + "\n" + (plan.isSettled && !plan.hasChanges ? nothingNew : nothingDone),
                            isDone: isFine)
                    }
                    let permit = try call.permit(for: .importPeople)
                    try LoadPeople.load(plan.changes, known: known, days, records.signed(by: permit), call.seal)
                    return .init(report + "\n" + plan.outcome, isDone: true)
                }
            }
        }
    }

    static func timetable() -> ConsoleCommand {
        ConsoleCommand("import fet") { call in
            try await inWords {
                var file = try FETReader.file(call.bytes)
                if file.unplaced.count == file.activities.count { file = try await TimetableSolver().solve(call.bytes) }
                var choices = try choices(call, nil)
                choices.renamesTeachers = call.options["rename-teachers"] != nil
                let (solved, decided, onlyChecks) = (file, choices, call.options["check"] != nil)
                return try await call.database.change { records in
                    let plan = try TimetablePlan(solved, decided, records, today: call.caller.today)
                    let report = TimetableReport.text(plan.draft, teachers: plan.teachers, file: call.file)
                    guard plan.draft.mayBeApplied, !onlyChecks else {
                        return .init(report + "\n" + nothingDone, isDone: onlyChecks && plan.draft.mayBeApplied)
                    }
                    let isDraft = plan.standing != nil || call.options["draft"] != nil
                    let outcome = try plan.load(
                        records.signed(by: try call.permit(for: .importTimetable)),
                        as: isDraft ? .draft : .publication, named: "Из файла «\(call.file.prefix(60))»")
                    return .init(report + "\n" + outcome.text, isDone: true)
                }
            }
        }
    }

    /// What is wrong with a file or a tool is an objection: the console prints its words and nothing else.
    private static func inWords<T>(_ body: () async throws -> T) async throws -> T {
        do { return try await body() } catch let problem as FileProblem {
            throw Objection(problem.description)
        } catch let failure as ToolFailure {
            throw Objection(failure.description)
        }
    }

    private static let nothingDone = "Ничего не изменено."
    private static let nothingNew = "Всё, что есть в файле, в школе уже записано."

    /// Options of the command line; a word nobody understands is an objection.
    private static func choices(_ call: ConsoleCommand.Call, _ file: PeopleFile?) throws -> Choices {
        var choices = Choices()
        for word in call.options["answer"] ?? [] where !ConsoleQuestion.add(word, to: &choices) {
            throw Objection("--answer '\(word)': нужно ВОПРОС=ОТВЕТ, как их печатает план.")
        }
        for word in call.options["exclude"] ?? [] {
            guard let row = file?.rows.first(where: { $0.place.isCalled(word) }) else {
                throw Objection(
                    "--exclude '\(word)': такой строки с человеком нет. Нужен номер строки или ЛИСТ:СТРОКА.")
            }
            choices.excluded.insert(row.place.code)
        }
        return choices
    }
}

extension PeoplePlan {
    /// Whether nothing waits for a decision or a correction.
    var isSettled: Bool { count(.wrong) == 0 && count(.undecided) == 0 }
}

extension PersonRow.Place {
    /// «402» on the first sheet, or «Сотрудники:5».
    fileprivate func isCalled(_ word: String) -> Bool {
        word == "\(sheetName):\(row)" || sheet == 0 && word == String(row)
    }
}
