/// What only a person can decide before a file is loaded.
struct Question: Equatable {
    enum Kind: String, CaseIterable {
        case sameStudent, sameParent, sameStaff, unknownClass, severalTeachers, whichTeacher
    }

    struct Option: Equatable {
        /// A word for the form.
        let code: String
        let text: String
    }

    /// Stable while the file stays the same.
    let id: String
    let kind: Kind
    let text: String
    let options: [Option]
    /// Rows that wait for the answer; none where the question is about no row.
    var places: [PersonRow.Place] = []
}

/// What a person has decided about a file: rows left out, questions answered one by one or all of a kind at once,
/// cells put right, what a sheet and its columns hold.
struct Choices: Equatable {
    /// By the code of the row's place.
    var excluded: Set<String> = []
    var answers: [String: String] = [:]
    var answersByKind: [Question.Kind: String] = [:]
    /// By sheet, row and column: «0-402-3».
    var fixes: [String: String] = [:]
    /// By sheet.
    var kinds: [Int: SheetKind] = [:]
    /// By sheet and column: «0-3».
    var columns: [String: Column] = [:]

    /// Nothing, until the question is answered by one of its own options.
    func answer(to question: Question) -> String? {
        let answer = answers[question.id] ?? answersByKind[question.kind]
        return question.options.contains { $0.code == answer } ? answer : nil
    }
}
