import School
import Storage

/// What FET is asked to keep to: lessons of a page on different days, no gaps, days of rest, lessons that stay.
struct FETConditions {
    let writer: FETWriter
    let activities: [FETActivity]

    func write(into sheet: inout FETSheet) {
        sheet.open("Time_Constraints_List")
        condition("BasicCompulsoryTime", 100, [], &sheet)
        spread(&sheet)
        rest(&sheet)
        if writer.wishes.forbidsGaps {
            condition("StudentsMaxGapsPerWeek", 100, [("Max_Gaps", "0")], &sheet)
            condition(
                "StudentsEarlyMaxBeginningsAtSecondHour", 100, [("Max_Beginnings_At_Second_Hour", "0")], &sheet)
        }
        let kept = places()
        for (activity, place) in kept {
            condition(
                "ActivityPreferredStartingTime", 100,
                [
                    ("Activity_Id", String(activity.id)), ("Preferred_Day", day(place.weekday)),
                    ("Preferred_Hour", String(place.n)), ("Permanently_Locked", "true"),
                ], &sheet)
        }
        sheet.close("Time_Constraints_List")
        sheet.open("Space_Constraints_List")
        condition("BasicCompulsorySpace", 100, [], &sheet)
        for (activity, place) in kept where !place.room.isEmpty {
            condition(
                "ActivityPreferredRoom", 100,
                [("Activity_Id", String(activity.id)), ("Room", place.room), ("Permanently_Locked", "true")], &sheet)
        }
        sheet.close("Space_Constraints_List")
    }

    private func condition(_ name: String, _ weight: Int, _ lines: [(String, String)], _ sheet: inout FETSheet) {
        sheet.block(
            "Constraint\(name)",
            [("Weight_Percentage", String(weight))] + lines + [("Active", "true"), ("Comments", "")])
    }

    private func day(_ weekday: Int) -> String {
        let word = RussianDate.weekdays[weekday - 1]
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    /// Lessons of one page on different days, as far as there are days enough.
    private func spread(_ sheet: inout FETSheet) {
        for (_, own) in Dictionary(grouping: activities, by: \.first).sorted(by: { $0.key < $1.key })
        where own.count > 1 && own.count <= writer.days {
            condition(
                "MinDaysBetweenActivities", 95,
                [("Consecutive_If_Same_Day", "true"), ("Number_of_Activities", String(own.count))]
                    + own.map { ("Activity_Id", String($0.id)) } + [("MinDays", "1")], &sheet)
        }
    }

    /// Classes of five days have none on the sixth, and no class has more than its days can hold evenly.
    private func rest(_ sheet: inout FETSheet) {
        for (name, week) in writer.load.weeks.sorted(by: { $0.key.text < $1.key.text }) {
            guard writer.load.byClass[name] != nil, week == .fiveDays, writer.days == 6 else { continue }
            sheet.open("ConstraintStudentsSetNotAvailableTimes")
            sheet.line("Weight_Percentage", "100")
            sheet.line("Students", name.text)
            sheet.line("Number_of_Not_Available_Times", String(writer.hours))
            for n in 1...writer.hours {
                sheet.block("Not_Available_Time", [("Day", day(6)), ("Hour", String(n))])
            }
            sheet.line("Active", "true")
            sheet.line("Comments", "")
            sheet.close("ConstraintStudentsSetNotAvailableTimes")
        }
    }

    /// Which lesson stays where the standing timetable has it.
    private func places() -> [(FETActivity, FETWriter.Standing)] {
        guard writer.wishes.keepsPlaces else { return [] }
        var free = activities
        return writer.standing.compactMap { place in
            let wanted = Set(place.courses)
            guard place.weekday <= writer.days, (1...writer.hours).contains(place.n),
                let index = free.firstIndex(where: { $0.unit.turn == nil && !wanted.isDisjoint(with: $0.unit.pages) })
            else { return nil }
            return (free.remove(at: index), place)
        }
    }
}
