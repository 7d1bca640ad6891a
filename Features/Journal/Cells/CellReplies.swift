import School
import Storage
import Web

extension CellDesk {
    /// The answer with the student's average and forecast as the records have them now.
    func averaged(_ answer: CellAnswer, _ record: LessonRecord, _ student: CourseStudent) throws -> CellAnswer {
        var answer = answer
        answer.student = student.id.number
        guard course.kind.hasMarks, let period = try period(on: record.day) else { return answer }
        let scale = course.scales.on(period.ends)
        let rules = try records.rules(summingUpTo: period.ends, today: asking.today, current: asking.regulation)
        let marks = try records.weighedMarks(
            of: student.id, in: course.subject, on: scale, from: period.starts, to: period.ends,
            by: rules.weighing)
        let rounding = rules.rounding(gradeLevel: course.gradeLevel, subject: course.subjectName)
        // Only where control works hold marks down they are asked for apart.
        let controls =
            try rounding == .control
            ? records.weighedControls(
                of: student.id, on: course.id, scale, from: period.starts, to: period.ends, by: rules.weighing)
            : []
        let forecast = Forecast(
            marks: marks, controls: Average(of: controls), rounding: rounding, minimum: 0)
        answer.average = forecast.average?.text ?? "—"
        // How many are asked for, the page knows: of whoever came or went meanwhile it is fewer.
        answer.counted = marks.count { $0.mark.counts }
        answer.forecast = ""
        // The thresholds are those of the five-point scale.
        guard case .five = scale else { return answer }
        answer.forecast = forecast.suggestion?.text ?? ""
        answer.isDisputed = forecast.isDisputed
        return answer
    }

    /// A repeated operation: nothing is done again, and what stands now is the answer. Where somebody else has written
    /// since, it is answered as a conflict: the page still shows the value that is gone.
    func replayed(_ operation: CellOperation, _ record: LessonRecord, _ student: CourseStudent?) throws -> CellAnswer {
        if operation.facet.isWords { return try replayedWords(operation, record) }
        var answer = CellAnswer(op: operation.op, isDone: true, version: record.version)
        answer.isRepeated = true
        guard let student else {
            answer.value = record.isRollTaken ? "1" : nil
            return answer
        }
        let standing = try standing(operation, record, student)
        if try standing.lastOperation != operation.identity && standing.value != standing.wanted
            && records.lastHand(of: standing.noun, record.lesson.number, student.id.number, standing.place)
                != asking.caller.person
        {
            return try conflict(
                operation, standing.version, standing.value, standing.noun, record, student, standing.place)
        }
        (answer.version, answer.value, answer.student) = (standing.version, standing.value, student.id.number)
        return operation.facet == .mark ? try averaged(answer, record, student) : answer
    }

    /// Another wrote first: what stands, and whose hand it was and when.
    func conflict(
        _ operation: CellOperation, _ version: Int, _ value: String?, _ noun: Noun, _ record: LessonRecord,
        _ student: CourseStudent, _ slot: Int
    ) throws -> CellAnswer {
        let change = try records.lastChange(of: noun, record.lesson.number, student.id.number, slot)
        var answer = CellAnswer.refused(operation.op, "conflict", "Клетку тем временем изменили.")
        answer.version = version
        answer.student = student.id.number
        answer.value = value
        answer.by = change.map { [$0.name?.short, when($0)].compactMap { $0 }.joined(separator: ", ") }
        return answer
    }

    /// «10:42»; «10:05 без связи, дошло 10:42» of what waited for a connection.
    private func when(_ change: LastChange) -> String {
        guard let typed = change.typed else { return when(change.at) }
        return when(typed) + " без связи, дошло " + when(change.at)
    }

    /// «10:42», «20 ноября, 10:42».
    private func when(_ moment: Moment) -> String {
        let (day, time, _) = asking.zone.local(moment)
        return day == asking.today ? time.text : "\(RussianDate.dayAndMonth(day)), \(time.text)"
    }
}
