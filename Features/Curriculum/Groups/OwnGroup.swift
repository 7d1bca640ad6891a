import School
import Storage
import Web

/// A group or a division of the class in an address; a stream is changed by those who keep the whole school's groups.
enum OwnGroup {
    static func group(_ id: ID<StudyGroup>, of listed: ListedClass, _ records: Reading, _ asking: Asking) throws
        -> ListedGroup
    {
        guard let group = try records.listedGroup(id), group.classes.contains(listed.id),
            group.kind == .subgroup || group.kind == .stream
        else { throw NotFound() }
        try check(group.classes, asking)
        return group
    }

    static func division(_ id: ID<Division>, of listed: ListedClass, _ records: Reading, _ asking: Asking) throws
        -> ListedDivision
    {
        guard let division = try records.division(id, of: listed.year), division.classes.contains(listed.id) else {
            throw NotFound()
        }
        try check(division.classes, asking)
        return division
    }

    static func lastDay(_ form: Form) throws -> Day {
        guard let day = try form.day("lastday", called: "Последний день") else {
            throw Objection("Укажите последний день.")
        }
        return day
    }

    /// A group ends on a day of the year whose lists may still change; whoever does not keep the load ends none.
    static func check(
        _ lastDay: Day, of group: ID<StudyGroup>, _ listed: ListedClass, _ records: Reading, _ asking: Asking
    ) throws {
        let ends = try records.workingYear(asking).ends
        try records.check(min(lastDay + 1, max(lastDay, ends)), for: listed, field: "lastday")
        if try !records.standingLoads(of: group, after: lastDay).isEmpty, !asking.may(.keepCurriculum, on: .school) {
            throw Objection(
                "В группе есть нагрузка учителя: вместе с группой её завершает завуч или ответственный за журнал.",
                field: "lastday")
        }
    }

    private static func check(_ classes: Set<ID<SchoolClass>>, _ asking: Asking) throws {
        if classes.count > 1, !asking.may(.keepGroups, on: .school) {
            throw Objection("Потоки из нескольких классов составляет завуч или ответственный за журнал.")
        }
    }
}
