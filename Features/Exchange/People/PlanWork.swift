import School

/// The table on which a plan is laid out; each kind of people is settled by an extension of its own.
struct PlanWork {
    let known: KnownPeople
    let choices: Choices
    let namesSheets: Bool
    /// Classes that a list of classes names: they are no slips.
    var declared: Set<ClassName> = []

    var questions: [Question] = []
    var remarks: [String] = []
    var changes = PeopleChanges()
    var notes: [PersonRow.Place: [String]] = [:]
    var statuses: [PersonRow.Place: PeoplePlan.Status] = [:]
    /// Rows that say other than the school, which stays.
    var left: Set<PersonRow.Place> = []
    /// What to put right in rows that were refused.
    var faults: [PersonRow.Place: Set<Column>] = [:]
    /// The class that stands for the one in the file.
    var classes: [ClassName: ClassName] = [:]
    /// What the rows tell of sealed fields, in the order of the rows' settling.
    var told: [Told] = []
    /// For each student of `changes`, the rows that told of them and the parents they named.
    var sources: [StudentSource] = []
    /// The school's students by folded names.
    let knownStudents: [String: [KnownPeople.Student]]

    init(known: KnownPeople, choices: Choices, namesSheets: Bool) {
        (self.known, self.choices, self.namesSheets) = (known, choices, namesSheets)
        knownStudents = Dictionary(grouping: known.students) { $0.name.key }
    }

    struct StudentSource {
        var places: [PersonRow.Place]
        var parents: [ParentCell]
    }

    /// Somebody of the changes, by their place there.
    enum Who: Hashable { case student(Int), parent(Int), staff(Int) }

    /// Sealed values that a row tells of somebody.
    struct Told {
        let who: Who
        let secrets: [CardField: String]
        let place: PersonRow.Place
    }

    mutating func tell(_ secrets: [CardField: String], of who: Who, at place: PersonRow.Place) {
        if !secrets.isEmpty { told.append(Told(who: who, secrets: secrets, place: place)) }
    }

    /// Puts a question unless it is answered; the rows wait for it.
    mutating func pose(_ question: Question) -> String? {
        questions.append(question)
        if let answer = choices.answer(to: question) { return answer }
        for place in question.places { statuses[place] = .undecided }
        return nil
    }

    mutating func set(_ status: PeoplePlan.Status, at place: PersonRow.Place) {
        if statuses[place] != .undecided, statuses[place] != .wrong { statuses[place] = status }
    }

    /// A row that contradicts others or the school: nothing is loaded with it. The columns are those to put right.
    mutating func refuse(_ sentence: String, at place: PersonRow.Place, _ columns: Column...) {
        statuses[place] = .wrong
        faults[place, default: []].formUnion(columns)
        note("\(place.text(namingSheet: namesSheets)): \(sentence)", at: place)
    }

    mutating func note(_ sentence: String, at place: PersonRow.Place) { notes[place, default: []].append(sentence) }

    func status(of place: PersonRow.Place) -> PeoplePlan.Status {
        isKept(place) ? .kept : statuses[place] ?? .undecided
    }

    func text(_ place: PersonRow.Place) -> String {
        let text = place.text(namingSheet: namesSheets)
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
