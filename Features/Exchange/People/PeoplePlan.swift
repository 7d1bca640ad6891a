import School

/// The preview of a file: every row with what will happen to it, the questions, and the changes once nothing is open.
struct PeoplePlan: Equatable {
    enum Status: String, CaseIterable {
        case new, changed, kept, same, undecided, wrong, excluded

        var text: String {
            switch self {
            case .new: "добавить"
            case .changed: "изменить"
            case .kept: "оставить как в школе"
            case .same: "без изменений"
            case .undecided: "нужно решение"
            case .wrong: "ошибка"
            case .excluded: "исключена"
            }
        }
    }

    struct Row: Equatable {
        let place: PersonRow.Place
        /// «Иванов Иван Иванович, 7Б»
        let title: String
        var status: Status
        /// Whole sentences.
        var notes: [String]
    }

    let rows: [Row]
    let questions: [Question]
    let remarks: [String]
    let changes: PeopleChanges
    let namesSheets: Bool

    /// The plan of nothing.
    static let none = PeoplePlan(rows: [], questions: [], remarks: [], changes: PeopleChanges(), namesSheets: false)

    /// Open questions and wrong rows forbid loading: a file is loaded whole, less what a person left out by name.
    var mayBeApplied: Bool { !rows.contains { $0.status == .undecided || $0.status == .wrong } && hasChanges }

    /// Whether there is anything to do at all.
    var hasChanges: Bool { rows.contains { $0.status == .new || $0.status == .changed } }

    func count(_ status: Status) -> Int { rows.count { $0.status == status } }
}

extension PeoplePlan {
    /// Compares a file with the school; the same file, school and choices give the same plan.
    init(_ file: PeopleFile, known: KnownPeople, choices: Choices) {
        let usable = file.rows.filter { $0.problems.isEmpty && !choices.excluded.contains($0.place.code) }
        var work = PlanWork(known: known, choices: choices, namesSheets: file.tables.count > 1)
        work.settleClasses(usable)
        work.settleStudents(usable)
        work.settleParents()
        work.settleStaff(usable)
        work.settleSecrets()
        rows = file.rows.map { row in
            let title = Self.title(row)
            if choices.excluded.contains(row.place.code) {
                return Row(place: row.place, title: title, status: .excluded, notes: [])
            }
            guard row.problems.isEmpty else {
                let place = row.place.text(namingSheet: file.tables.count > 1)
                let notes = row.problems.map { "\(place): \($0). Исправьте в файле или исключите строку." }
                return Row(place: row.place, title: title, status: .wrong, notes: notes)
            }
            let notes =
                row.remarks.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
                + work.notes[row.place, default: []]
            return Row(place: row.place, title: title, status: work.status(of: row.place), notes: notes)
        }
        questions = work.questions
        remarks = file.remarks + work.remarks
        changes = work.changes
        namesSheets = file.tables.count > 1
    }

    static func title(_ row: PersonRow) -> String {
        let name = row.name.full.isEmpty ? "без имени" : row.name.full
        return switch row.role {
        case .student(let cells): cells.schoolClass.map { "\(name), \($0.text)" } ?? name
        case .staff(let cells): cells.posts.isEmpty ? name : "\(name), \(cells.posts.joined(separator: ", "))"
        }
    }
}
