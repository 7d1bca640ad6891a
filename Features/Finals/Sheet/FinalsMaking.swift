import School
import Storage
import Web

extension FinalsSheet {
    /// Reads a page of final marks: a fixed number of questions, however many students.
    init(_ address: FinalsAddress, _ records: Reading, _ asking: Asking) throws {
        let found = try address.course(records, asking), targets = FinalsTarget.all(of: found)
        let target = try FinalsTarget.chosen(address.period, of: targets, today: asking.today)
        let course = found.summedUp(on: target.days.upperBound)
        let whole = address.isWhole ? course.listed.composedInto : nil
        if address.isWhole, whole == nil { throw NotFound() }
        let subject = whole ?? course.listed.subject, name = (whole == nil ? nil : course.wholeName)
        let last = target.lastDay(today: asking.today)
        let regulation = try records.rules(summingUpTo: last, today: asking.today, current: asking.regulation)
        let rounding = regulation.rounding(gradeLevel: course.listed.gradeLevel, subject: name ?? course.subjectName)
        let book = try FinalsBook(course, target, subject, whole, records, asking, regulation, rounding)
        let students = try records.finalsStudents(
            of: course.listed, in: subject, during: target.days.lowerBound...last)
        (self.course, self.target, self.targets) = (course, target, targets)
        (self.subject, wholeName, threshold) = (subject, name, rounding)
        weighing = regulation.weighing
        earlier = book.columns.map(\.title)
        showsMarks = target.kind == .period && !book.isOfParts
        rows = students.map { student in
            book.row(of: student, mayPut: asking.may(.putFinalMark, on: course.scope(student)))
        }
        closings = course.classes.count > 1 ? try records.closings(of: course.listed.id) : .whole
        deadline = try target.period.map { try records.finalDeadline(of: $0.ends, zone: asking.zone) }
        (today, zone, now) = (asking.today, asking.zone, asking.now)
    }
}
