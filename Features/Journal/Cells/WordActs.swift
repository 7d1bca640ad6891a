import School
import Storage
import Web

extension CellDesk {
    /// The topic of a lesson, what was done at it or what is set. Words have no version of their own: the operation
    /// names those that stood where they were typed.
    func putWords(_ operation: CellOperation, _ record: LessonRecord, _ writing: Writing) throws -> CellAnswer {
        let typed = try typedWords(operation, record), standing = words(operation.facet, of: record)
        let isSeen = Self.oneLine(text(operation.was, operation.facet)) == Self.oneLine(standing)
        // Whoever has only parted the lines otherwise has written all the same; over another's they have nothing to say.
        if typed == standing || !isSeen && Self.oneLine(typed) == Self.oneLine(standing) {
            return CellAnswer(op: operation.op, isDone: true, version: record.version)
        }
        guard isSeen else {
            return wordsConflict(operation, standing, try hand(operation.facet, of: record), record.version)
        }
        switch operation.facet {
        case .topic:
            let taken = try TakenOffer(shown: operation.item, typed: typed, course, record, records, asking)
            try writing.record(record, topic: typed, planned: taken.item)
        case .homework:
            try checkHomework(record)
            try writing.record(record, homework: HomeworkState(typed: typed))
        default: try writing.record(record, classwork: typed)
        }
        forget(record.lesson)
        return CellAnswer(op: operation.op, isDone: true, version: record.version + 1)
    }

    /// How many minutes the homework takes; all else that is said of it stays. The answer's version is the homework's
    /// own, and none where nothing was written.
    func putTime(_ operation: CellOperation, _ record: LessonRecord, _ writing: Writing) throws -> CellAnswer {
        guard course.kind.hasHomework else { throw Objection("Здесь нет домашних заданий.", field: "set") }
        let task = try task(of: record), minutes = try minutes(operation), hasWords = !record.homework.words.isEmpty
        let standing = hasWords ? task?.facets.minutes : nil
        // A time whose words were taken back is not shown; once it is erased, other words do not bring it back.
        if minutes == standing, minutes == task?.facets.minutes { return CellAnswer(op: operation.op, isDone: true) }
        guard minutes == nil || hasWords else {
            throw Objection("Напишите само задание: время относится к нему.", field: "set")
        }
        let stands = standing.map { String($0) } ?? ""
        guard minutes == standing || Form.clean(operation.was ?? "") == stands else {
            return wordsConflict(operation, stands, try hand(.time, of: record), 0)
        }
        try checkHomework(record)
        var facets = task?.facets ?? HomeworkFacets()
        facets.minutes = minutes
        try writing.write(homework: 0, of: record, task, facets)
        return CellAnswer(op: operation.op, isDone: true, version: (task?.version ?? 0) + 1)
    }

    /// The number that was typed; nil takes it away.
    private func minutes(_ operation: CellOperation) throws -> Int? {
        let typed = Form.clean(operation.set ?? ""), limits = HomeworkFacets.minutesAllowed
        if typed.isEmpty { return nil }
        guard let minutes = Int(typed), limits.contains(minutes) else {
            throw Objection(
                "Минут на задание: нужно число от \(limits.lowerBound) до \(limits.upperBound).", field: "set")
        }
        return minutes
    }

    /// A repeated operation is answered with the words that stand by now; where somebody else has written others since,
    /// as a conflict.
    func replayedWords(_ operation: CellOperation, _ record: LessonRecord) throws -> CellAnswer {
        let isTime = operation.facet == .time, task = try isTime ? task(of: record) : nil
        let standing = isTime ? time(task, record) : words(operation.facet, of: record)
        var answer = CellAnswer(op: operation.op, isDone: true, version: isTime ? task?.version ?? 0 : record.version)
        answer.isRepeated = true
        answer.value = standing.isEmpty ? nil : standing
        if Self.oneLine(text(operation.set, operation.facet)) == Self.oneLine(standing) { return answer }
        let hand = try hand(operation.facet, of: record)
        return hand?.person == asking.caller.person
            ? answer : wordsConflict(operation, standing, hand, isTime ? 0 : record.version)
    }

    /// Words without the ends of lines, which browsers send as two characters, and without spaces at their ends.
    static func oneLine(_ text: String) -> String {
        Form.trimmed(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }))
    }

    /// Words as the record has them: a dash for homework says that none is set.
    private func text(_ typed: String?, _ facet: CellOperation.Facet) -> String {
        let words = Form.clean(typed ?? "")
        return facet == .homework ? HomeworkState(typed: words).text : words
    }

    /// What was typed, once it may stand.
    private func typedWords(_ operation: CellOperation, _ record: LessonRecord) throws -> String {
        let text = text(operation.set, operation.facet)
        if operation.facet == .topic {
            guard course.kind.hasTopics else { throw Objection("Здесь нет тем уроков.", field: "set") }
            if record.kind > 0, text.isEmpty {
                throw Objection(
                    "Для контрольной, лабораторной и практической работы тема обязательна.", field: "set")
            }
            return try Topic(typed: text).text
        }
        let title = operation.facet == .homework ? "Домашнее задание" : "На уроке"
        guard text.unicodeScalars.count <= 2_000 else {
            throw Objection("\(title): не больше 2000 знаков.", field: "set")
        }
        if operation.facet == .classwork { return text }
        guard course.kind.hasHomework else { throw Objection("Здесь нет домашних заданий.", field: "set") }
        return text
    }

    private func words(_ facet: CellOperation.Facet, of record: LessonRecord) -> String {
        switch facet {
        case .topic: record.topic
        case .homework: record.homework.text
        default: record.classwork
        }
    }

    /// What is said of everybody's homework besides its words.
    private func task(of record: LessonRecord) throws -> HomeworkTask? {
        try records.homeworkTasks(of: record).first { $0.n == 0 }
    }

    private func time(_ task: HomeworkTask?, _ record: LessonRecord) -> String {
        record.homework.words.isEmpty ? "" : task?.facets.minutes.map { String($0) } ?? ""
    }

    /// Whose hand changed these words last.
    private func hand(_ facet: CellOperation.Facet, of record: LessonRecord) throws -> LastHand? {
        switch facet {
        case .topic: return try records.lastHand(at: 0, of: record)
        case .classwork: return try records.lastHand(at: 1, of: record)
        case .homework: return try records.lastHand(at: 2, of: record)
        default:
            guard let task = try task(of: record) else { return nil }
            let number = task.id.number
            return LastHand(
                person: try records.lastHand(of: .homework, number, 0, 0),
                name: try records.lastAuthor(of: .homework, number, 0, 0))
        }
    }

    /// Another wrote first: both values stay, with whose they are.
    private func wordsConflict(
        _ operation: CellOperation, _ standing: String, _ hand: LastHand?, _ version: Int
    ) -> CellAnswer {
        var answer = CellAnswer.refused(operation.op, "conflict", "Запись тем временем изменили.")
        answer.version = version
        answer.value = standing.isEmpty ? nil : standing
        answer.by = hand?.name?.short
        return answer
    }
}

extension HomeworkState {
    /// What was typed in one field: a dash, or the words themselves, says that nothing is set.
    init(typed words: String) {
        let isNone = ["—", "–", "-", "не задано"].contains(words.lowercased())
        self = words.isEmpty ? .notEntered : isNone ? .notSet : .set(words)
    }
}
