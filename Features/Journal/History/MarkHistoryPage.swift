import Markup
import School
import Storage
import Web

/// The history of a mark for those who keep or watch the journal.
struct MarkHistoryPage: Page {
    static let path = "/mark/:lesson/:student/:slot/history"
    static let act = Act.seeMarkHistory
    let address: MarkAddress
    private let found = Once<MarkPlaceLine>()

    init(_ form: Form) throws { address = try MarkAddress(form) }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope {
        let place = try found.get { try address.place(records) }
        guard let course = try records.course(place.course) else { throw NotFound() }
        var scope = course.scope(lesson: address.lesson, day: place.day)
        scope.student = address.student
        scope.studentClass = place.studentClass
        return scope
    }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> MarkHistorySheet {
        try MarkHistorySheet(address, found.get { throw NotFound() }, records, asking, isForFamily: false)
    }

    func view(_ sheet: MarkHistorySheet, _ frame: Frame) -> View { MarkHistoryDrawing(sheet: sheet, frame: frame).view }
}

/// The same history for the student and the parents: published versions only, without devices.
struct OwnMarkHistoryPage: Page {
    static let path = "/diary/:student/mark/:lesson/:slot/history"
    static let act = Act.seeOwnMarkHistory
    let address: MarkAddress

    init(_ form: Form) throws { address = try MarkAddress(form) }

    func scope(_ records: Reading, _ asking: Asking) throws -> Scope { Scope(student: address.student) }

    func sheet(_ records: Reading, _ asking: Asking, _ permit: Permit) throws -> MarkHistorySheet {
        try MarkHistorySheet(address, address.place(records), records, asking, isForFamily: true)
    }

    func freshUntil(_ sheet: MarkHistorySheet) -> Moment? { sheet.nextChange }

    func view(_ sheet: MarkHistorySheet, _ frame: Frame) -> View { MarkHistoryDrawing(sheet: sheet, frame: frame).view }
}

/// The three numbers that name a mark.
struct MarkAddress: Sendable {
    let lesson: ID<Lesson>
    let student: ID<Student>
    let slot: Int

    init(_ form: Form) throws {
        lesson = try form.id("lesson")
        student = try form.id("student")
        guard let slot = form["slot"].flatMap({ Int($0) }), (0..<1024).contains(slot) else { throw NotFound() }
        self.slot = slot
    }

    func place(_ records: Reading) throws -> MarkPlaceLine {
        guard let place = try records.placeOfMark(lesson, student, slot) else { throw NotFound() }
        return place
    }
}

extension Reading {
    /// A work that is hidden from families has no history for them either.
    fileprivate func checkShown(_ address: MarkAddress, on course: ID<Course>, _ now: Moment) throws {
        guard let slot = MarkSlot(number: address.slot),
            let work = try work(slot.work, of: address.lesson, on: course),
            let visible = work.visibleFrom, visible > now
        else { return }
        throw NotFound()
    }
}

extension MarkHistorySheet {
    /// Reads the versions; a family gets those whose quiet window is over, unless a newer one replaced them inside it.
    init(_ address: MarkAddress, _ place: MarkPlaceLine, _ records: Reading, _ asking: Asking, isForFamily: Bool) throws
    {
        if isForFamily { try records.checkShown(address, on: place.course, asking.now) }
        let all = try records.versionsOfMark(address.lesson, address.student, address.slot, in: asking.zone)
        title = place.title
        self.address = address
        self.place = place
        let names = try WorkNames(address, records), work = names.last ?? names.name(at: 0)
        self.work = work
        versions = (isForFamily ? Self.published(all, asking) : all).map { version in
            var version = version
            let name = names.name(at: version.seq)
            version.work = name == work ? "" : name
            return version
        }
        let noted = try records.versionsOfNotes(address, in: asking.zone)
        notes = isForFamily ? NoteVersion.published(noted, asking) : noted
        absences = try isForFamily ? [] : records.versionsOfAttendance(address, in: asking.zone)
        let coming = all.map { $0.shown(in: asking.zone) }.filter { $0 > asking.now }.min()
        nextChange = [coming, NoteVersion.nextOf(noted, after: asking.now)].compactMap { $0 }.min()
        isChainWhole = try records.isWhole(.mark, address.lesson.number, address.student.number, address.slot)
        self.isForFamily = isForFamily
        symbols = asking.regulation.symbols
        term = isForFamily ? nil : try records.term(of: all, address, asking)
        if isForFamily, versions.isEmpty, notes.isEmpty { throw NotFound() }
    }

    /// A version was published if it stood until its quiet window ended; versions come newest first.
    /// What differs from the one before in its day alone is no news to a family.
    private static func published(_ versions: [Version], _ asking: Asking) -> [Version] {
        let shown = versions.enumerated().filter { index, version in
            let visible = version.shown(in: asking.zone)
            let replaced = index == 0 ? nil : versions[index - 1].at
            let replacedAt = replaced.map { asking.zone.moment(day: $0.day, time: $0.time) + $0.second }
            return visible <= asking.now && replacedAt.map { visible <= $0 } ?? true
        }.map(\.element)
        return shown.enumerated().filter { index, version in
            guard index + 1 < shown.count else { return true }
            return version.mark != shown[index + 1].mark || version.note != shown[index + 1].note
        }.map(\.element)
    }
}
