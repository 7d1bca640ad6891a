import School

/// The preview of a set-up: every row of every file with what will happen to it, the questions, and the changes.
struct SetUpPlan: Equatable {
    /// A cell to put right in the page.
    struct Fix: Equatable {
        let column: Int
        let title: String
        let text: String
        /// What the cell holds is not shown, only its end.
        var isSealed = false
    }

    struct Row: Equatable {
        let place: PersonRow.Place
        let title: String
        let status: PeoplePlan.Status
        /// Whole sentences.
        let notes: [String]
        let fixes: [Fix]
    }

    let sheets: [ReadSheet]
    let rows: [Row]
    let questions: [Question]
    let remarks: [String]
    let people: PeopleChanges
    let teaching: TeachingChanges

    /// Open questions and wrong rows forbid loading: a set-up is loaded whole, less what a person left out by name.
    var mayBeApplied: Bool { isSettled && hasChanges }
    var isSettled: Bool { !rows.contains { $0.status == .undecided || $0.status == .wrong } }
    var hasChanges: Bool { rows.contains { $0.status == .new || $0.status == .changed } }

    func count(_ status: PeoplePlan.Status) -> Int { rows.count { $0.status == status } }
    func count(_ status: PeoplePlan.Status, in sheet: Int) -> Int {
        rows.count { $0.status == status && $0.place.sheet == sheet }
    }
}

extension SetUpPlan {
    /// Compares the files with the school; the same files, school and choices give the same plan.
    init(_ book: SetUpBook, known: KnownPeople, teaching: KnownTeaching, choices: Choices) {
        var work = SetUpWork(book, known: known, teaching: teaching, choices: choices)
        work.settle()
        sheets = book.sheets
        rows = SetUpRows(book: book, work: work.people).rows
        questions = work.people.questions
        remarks = book.remarks + work.people.remarks
        people = work.people.changes
        self.teaching = work.changes
    }
}
