import School
import Storage

/// Gives the lessons of the school's own load that came without a room their usual one, where it is free.
struct RoomFilling {
    private let rooms: UsualRooms
    private let load: KnownLoad
    private let known: KnownSchool
    private var taken: [Place: [(minutes: Range<Int>?, n: Int, week: Int)]] = [:]
    private var (placed, left) = (0, 0)

    private struct Place: Hashable {
        let room: String
        let weekday: Int
    }

    static func fill(_ draft: inout TimetableDraft, _ rooms: UsualRooms, _ load: KnownLoad, _ known: KnownSchool) {
        var work = RoomFilling(rooms, load, known)
        work.fill(&draft)
        draft.rooms = Array(Set(draft.slots.compactMap(\.room))).sorted()
        guard work.placed + work.left > 0 else { return }
        draft.remarks.append(work.remark)
    }

    private init(_ rooms: UsualRooms, _ load: KnownLoad, _ known: KnownSchool) {
        (self.rooms, self.load, self.known) = (rooms, load, known)
    }

    private mutating func fill(_ draft: inout TimetableDraft) {
        for slot in draft.slots { if let room = slot.room { take(room, slot, draft) } }
        for index in draft.slots.indices where draft.slots[index].room == nil {
            let slot = draft.slots[index]
            guard let page = draft.courses[slot.course].known.flatMap(load.page) else { continue }
            if let room = rooms.offers(page).first(where: { isFree($0, slot, draft) }) {
                draft.slots[index].room = room
                take(room, slot, draft)
                placed += 1
            } else {
                left += 1
            }
        }
    }

    private mutating func take(_ room: String, _ slot: TimetableDraft.Slot, _ draft: TimetableDraft) {
        let place = Place(room: room, weekday: slot.weekday)
        taken[place, default: []].append((minutes(slot, draft), slot.n, slot.week))
    }

    private func isFree(_ room: String, _ slot: TimetableDraft.Slot, _ draft: TimetableDraft) -> Bool {
        if rooms.isHall(room) { return true }
        let own = minutes(slot, draft)
        return (taken[Place(room: room, weekday: slot.weekday)] ?? []).allSatisfy { other in
            if other.week != 0, slot.week != 0, other.week != slot.week { return true }
            guard let own, let minutes = other.minutes else { return other.n != slot.n }
            return !own.overlaps(minutes)
        }
    }

    /// When a lesson is, by the bells of its first class.
    private func minutes(_ slot: TimetableDraft.Slot, _ draft: TimetableDraft) -> Range<Int>? {
        let first = draft.groups[draft.courses[slot.course].group].classes.first.flatMap { known.classes[$0] }
        guard let bell = first.flatMap({ load.bells[$0.id] })?.bell(slot.n) else { return nil }
        return bell.starts.minutes..<max(bell.starts.minutes + 1, bell.ends.minutes)
    }

    private var remark: String {
        let without = counted(left, "урок", "урока", "уроков")
        guard let source = rooms.source else {
            return "Без кабинета: \(without). FET ставит только время, а расписания с кабинетами в школе ещё не было: "
                + "впишите их в черновике."
        }
        let usual = counted(placed, "урок", "урока", "уроков")
        return "Кабинеты — по расписанию «\(source.name)»: \(usual) в обычном кабинете"
            + (left == 0 ? "." : ", без кабинета \(without): обычный занят или неизвестен.")
    }
}
