import School
import Storage
import Web

extension GridSheet {
    /// Reads the page of a course over a period: eight questions, however many students and lessons; one more where
    /// the school counts missed lessons.
    init(_ course: CourseLine, period: String?, by order: RowOrder, _ records: Reading, _ asking: Asking) throws {
        let periods = try records.periods(of: course)
        guard let shown = ShownPeriod(period, of: periods, today: asking.today) else { throw NotFound() }
        let lessons = try records.lessons(of: course.id, from: shown.from, to: shown.to, now: asking.now)
        let students = try records.students(ofGroup: course.group, from: shown.from, to: shown.to)
        let entries = try records.entries(
            for: course, from: shown.from, to: shown.to, final: shown.period == nil ? .year : .period,
            of: shown.period?.id)
        let typed = try records.attendance(of: course.id, from: shown.from, to: shown.to)
        let absences = try records.absences(of: course, from: shown.from, to: shown.to)
        let shut = try records.shutLessons(of: course, lessons, periods, asking)
        let rules = try records.rules(summingUpTo: shown.to, today: asking.today, current: asking.regulation)
        self.course = course.under(asking.regulation).summedUp(on: shown.to)
        let columns = GridColumn.all(lessons, rules.weighing, of: self.course, shut, asking)
        let filling = GridFilling(
            columns: columns, students: students, entries: entries, typed: typed, absences: absences, shut: shut,
            now: asking.now, today: asking.today, weighing: rules.weighing)
        (self.periods, self.shown, self.columns, self.order) = (periods, shown, columns, order)
        minimum = shown.period.map { course.minimumMarks(in: $0.kind, rules) } ?? 0
        rows = order.sorted(GridSheet.rows(of: students, filling, self.course, minimum, rules))
        missed = try records.missedLessons(on: self.course, shown, rules, today: asking.today)
        notes = try records.notes(on: rows, entries.marks, of: self.course, from: shown.from, to: shown.to)
        (symbols, mode) = (asking.regulation.symbols, asking.regulation.recordMode)
        takesTwo = asking.regulation.allowsTwoMarks(isLanguage: course.isLanguage)
        isEditable = columns.contains { $0.isEditable }
        (today, now, zone) = (asking.today, asking.now, asking.zone)
        (mayMove, seesCards) = (asking.may(.changeLessons, on: .school), GridSheet.seesCards(of: course, asking))
        attestation = GridSheet.attestation(of: shown.period, asking)
        (asks, closedClass) = (!shut.isEmpty && asking.may(.putMark, on: course.scope()), shut.closedClass)
        letterhead = try records.letterhead(on: min(shown.to, asking.today))
        nextChange = GridSheet.nextChange(of: columns, entries.marks, asking)
    }

    /// The students' rows with averages, and with the final marks that are put.
    private static func rows(
        of students: [CourseStudent], _ filling: GridFilling, _ course: CourseLine, _ minimum: Int,
        _ regulation: Regulation
    ) -> [GridRow] {
        let rounding = regulation.rounding(gradeLevel: course.gradeLevel, subject: course.subjectName)
        return students.indices.map { index in
            filling.row(of: students[index], at: index, on: course.scale, rounding: rounding, minimum: minimum)
        }
    }

    /// Whether the names lead to cards: where the whole group is of one class, its class teacher sees them too.
    private static func seesCards(of course: CourseLine, _ asking: Asking) -> Bool {
        let classes = course.scope().classes
        return asking.may(.seeCard, on: .school)
            || classes.count == 1 && asking.may(.seeCard, on: Scope(classes: classes, studentClass: classes.first))
    }

    /// The day of attestation, from three days before it on (003 п. 2.6).
    private static func attestation(of period: Period?, _ asking: Asking) -> TermLimit? {
        let limit = asking.regulation.limit(period?.attestation)
        return limit.flatMap { (0...3).contains($0.day - asking.today) ? $0 : nil }
    }

    /// A mark leaves its quiet window, a lesson begins, or the term of a homework passes.
    private static func nextChange(of columns: [GridColumn], _ marks: [CourseMark], _ asking: Asking) -> Moment? {
        var next: Moment?
        func take(_ moment: Moment?) {
            if let moment, moment > asking.now, next.map({ moment < $0 }) ?? true { next = moment }
        }
        for mark in marks { take(mark.visibleFrom) }
        for column in columns {
            take(column.begins)
            take(column.work.visibleFrom)
            take(column.homeworkDue.map { $0.due + 1 })
        }
        return next
    }
}

extension CourseLine {
    /// How many marks a period of a kind asks for.
    fileprivate func minimumMarks(in kind: PeriodKind, _ regulation: Regulation) -> Int {
        regulation.minimumMarks.count(weeklyHours: (weeklyTenths + 5) / 10, in: kind)
    }
}

extension Asking {
    /// Whether a column may be typed into: by an order perhaps absences alone.
    func mayFill(_ scope: Scope) -> Bool { may(.putMark, on: scope) || may(.noteAbsence, on: scope) }
}

extension GridColumn {
    /// A column a work of each lesson.
    fileprivate static func all(
        _ lessons: [CourseLesson], _ weighing: Weighing, of course: CourseLine, _ shut: ShutLessons,
        _ asking: Asking
    ) -> [GridColumn] {
        // Asked once for all columns where the load holds from the first to the last of them.
        let ends = [lessons.first, lessons.last].compactMap { $0?.day }
        let isOwn = ends.allSatisfy { asking.mayFill(course.scope(day: $0)) }
        let isMarked = ends.allSatisfy { asking.may(.putMark, on: course.scope(day: $0)) }
        let isRecorded = ends.allSatisfy { asking.may(.recordLesson, on: course.scope(day: $0)) }
        var columns: [GridColumn] = []
        columns.reserveCapacity(lessons.count * 2)
        for lesson in weighing == .plain ? lessons.map({ $0.weighed(weighing) }) : lessons {
            // What was put on another scale than the period's end has counts for nothing there.
            let isOfScale = course.scales.on(lesson.day) == course.scale
            let counts = course.isMarkless || course.kind.hasMarks && isOfScale
            for work in counts ? lesson.works : lesson.works.map(\.uncounted) {
                columns.append(GridColumn(lesson, work, of: course, shut, asking, (isOwn, isMarked, isRecorded)))
            }
        }
        return columns
    }
}
