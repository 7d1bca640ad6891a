import School
import Storage
import Web

/// What the final marks of a page rest on, looked up once for all its students.
struct FinalsBook {
    /// A column before the mark: a place whose marks stand there already.
    struct Column {
        let title: String
        let kind: FinalKind
        let period: ID<Period>?
        /// The last day of its period.
        let ends: Day?
        let subject: ID<Subject>
        /// Of which school year it is.
        let year: Int
        /// Which part of the tenth class it is, for a certificate of the eleventh; nil for all of its own year.
        var tenth: TenthPart?
    }

    let columns: [Column]
    private let course: FinalsCourse
    private let target: FinalsTarget
    private let subject: ID<Subject>
    /// What a composed subject is made of; nothing where it is not the one that is summed up.
    private let parts: FinalsParts
    /// Whether the subject is summed up from the marks of its parts.
    let isOfParts: Bool
    private let grounds: [ID<Student>: FinalGround]
    /// In which periods there were lessons of the subject for whom; empty where no year is summed up.
    private let studied: [ID<Student>: Set<ID<Period>>]
    private let today: Day
    private let standing: [FinalPlace: FinalMarkRow]
    /// What a certificate of the eleventh class rests on besides its own year.
    private let tenth: TenthMarks
    private let regulation: Regulation
    private let rounding: Rounding

    init(
        _ course: FinalsCourse, _ target: FinalsTarget, _ subject: ID<Subject>, _ whole: ID<Subject>?,
        _ records: Reading, _ asking: Asking, _ regulation: Regulation, _ rounding: Rounding
    ) throws {
        (self.course, self.target, self.subject) = (course, target, subject)
        (self.regulation, self.rounding) = (regulation, rounding)
        isOfParts = whole != nil && !regulation.composesMarks && target.kind != .overall
        let listed = course.listed
        parts =
            try whole == nil
            ? FinalsParts()
            : records.parts(of: subject, ofGroup: listed.group, year: listed.year, during: target.days)
        let finals = try records.finalMarks(ofGroup: listed.group, year: listed.year, subject: subject)
        standing = Dictionary(finals.map { ($0.place, $0) }) { first, _ in first }
        tenth =
            target.kind == .overall && listed.gradeLevel == 11
            ? try records.tenthMarks(ofGroup: listed.group, subject: subject, eleventhIn: listed.year) : TenthMarks()
        today = asking.today
        let sumsUp = target.kind == .year || target.kind == .overall
        studied = sumsUp && !isOfParts ? try records.periodsStudied(ofGroup: listed.group, subject, listed.year) : [:]
        let kind = target.period?.kind ?? .year,
            hours = ((whole == nil ? listed.weeklyTenths : parts.mostTenths) + 5) / 10
        grounds =
            target.kind != .period
            ? [:]
            : try records.finalGrounds(
                ofGroup: listed.group, in: subject, year: listed.year, target.days, today: asking.today,
                minimum: regulation.minimumMarks.count(weeklyHours: hours, in: kind), by: regulation.weighing)
        columns = Self.columns(course, target, subject, isOfParts ? parts.subjects : [], tenth, regulation)
    }

    private static func columns(
        _ course: FinalsCourse, _ target: FinalsTarget, _ subject: ID<Subject>,
        _ parts: [(id: ID<Subject>, name: String)], _ tenth: TenthMarks, _ regulation: Regulation
    ) -> [Column] {
        let year = course.listed.year
        func column(_ title: String, _ kind: FinalKind, _ period: Period?, _ subject: ID<Subject>) -> Column {
            Column(title: title, kind: kind, period: period?.id, ends: period?.ends, subject: subject, year: year)
        }
        if !parts.isEmpty { return parts.map { column($0.name, target.kind, target.period, $0.id) } }
        let periods = course.periods.map { column($0.title, .period, $0, subject) }
        let whole = column(FinalKind.year.title, .year, nil, subject)
        switch target.kind {
        case .period, .behaviour: return periods.filter { $0.ends.map { $0 < target.days.lowerBound } ?? false }
        case .year:
            let attestation = column(FinalKind.attestation.title, .attestation, nil, subject)
            return periods + (regulation.isOn(.yearWithAttestation) ? [attestation] : [])
        case .attestation, .exam: return periods + [whole]
        case .overall where course.listed.gradeLevel == 11:
            return earlier(tenth, before: year, subject) + periods + [whole]
        case .overall: return [whole, column(FinalKind.exam.title, .exam, nil, subject)]
        }
    }

    /// The half-years and the year of the tenth class: a certificate of the eleventh rests on them too, and waits for
    /// those that nobody has entered.
    private static func earlier(_ tenth: TenthMarks, before year: Int, _ subject: ID<Subject>) -> [Column] {
        tenth.parts.map { part in
            Column(
                title: "10 кл., \(part.title)", kind: part.kind, period: nil, ends: nil, subject: subject,
                year: year - 1, tenth: part)
        }
    }

    private func mark(_ column: Column, of student: ID<Student>) -> Mark? {
        if let part = column.tenth { return tenth.mark(of: student, part) }
        let place = FinalPlace(
            student: student, year: column.year, subject: column.subject, kind: column.kind, period: column.period)
        return standing[place]?.mark
    }

    /// A student's line.
    func row(of student: FinalsStudent, mayPut: Bool) -> FinalRow {
        var ground = grounds[student.id] ?? FinalGround([])
        ground.exemption = student.exemption
        ground.missedMost = regulation.missedMost
        let marks = columns.map { mark($0, of: student.id) }
        let place = FinalPlace(
            student: student.id, year: course.listed.year, subject: subject, kind: target.kind,
            period: target.period?.id)
        let offered = proposal(student, ground, marks), old = standing[place]
        let asPut = old.map { StandingFinal($0.mark, proposed: $0.proposed, reason: $0.reason) }
        return FinalRow(
            student: student, earlier: marks, ground: ground, proposal: offered, standing: old,
            moved: asPut?.moved(to: offered.mark, target.kind, on: course.scale), needed: needed(marks),
            mayPut: mayPut)
    }

    /// What has to stand first (003 п. 2.2, 4.4): the year before a certificate, and what a year ends with while it lasts.
    private func needed(_ marks: [Mark?]) -> [FinalParts.Part] {
        let all = zip(columns, marks)
        func parts(_ wanted: [(Column, Mark?)]) -> [FinalParts.Part] {
            wanted.map { FinalParts.Part($0.0.title, $0.1) }
        }
        switch target.kind {
        case .overall: return parts(all.filter { $0.0.kind == .year && $0.0.year == course.listed.year })
        case .year where course.periods.last.map({ today <= $0.ends }) ?? false:
            return parts(isOfParts ? Array(all) : all.filter { $0.0.period == course.periods.last?.id })
        default: return []
        }
    }

    /// Whether a mark that does not stand is lacking: nobody is marked for a period without lessons of the subject, and
    /// an exam is not everybody's. An attestation that belongs to the year is, until it is marked or «осв» says that
    /// there was none.
    private func isAwaited(_ column: Column, of student: FinalsStudent) -> Bool {
        if isOfParts { return parts.tenths[student.id]?[column.subject] != nil }
        if let part = column.tenth { return tenth.isAwaited(part, of: student.id) }
        return switch column.kind {
        case .exam: false
        case .period where column.year == course.listed.year && target.kind != .period:
            column.period.map { studied[student.id]?.contains($0) ?? false } ?? true
        default: true
        }
    }

    private func proposal(_ student: FinalsStudent, _ ground: FinalGround, _ marks: [Mark?]) -> FinalProposal {
        let parts = FinalParts(
            zip(columns, marks).compactMap { column, mark in
                if mark == nil, !isAwaited(column, of: student) { return nil }
                // Of a composed subject all parts are of the kind that is summed up, and none stands before another.
                return FinalParts.Part(
                    column.title, mark, kind: isOfParts ? .period : column.kind, tenth: column.tenth)
            })
        if isOfParts { return FinalProposal(composed: parts, rounding: rounding, scale: course.scale) }
        switch target.kind {
        case .period: return FinalProposal(ground, scale: course.scale, rounding: rounding)
        case .year:
            return FinalProposal(year: parts, rule: regulation.yearRule, rounding: rounding, scale: course.scale)
        case .overall: return FinalProposal(mean: parts, scale: course.scale)
        case .attestation, .exam, .behaviour: return .none
        }
    }
}
