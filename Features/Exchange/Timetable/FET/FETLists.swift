import School
import Storage

/// The lists of a file of FET: days, hours, subjects, teachers, classes, activities, rooms.
struct FETLists {
    let writer: FETWriter

    func write(_ activities: [FETActivity], into sheet: inout FETSheet) {
        let days = RussianDate.weekdays.prefix(writer.days).map { $0.prefix(1).uppercased() + $0.dropFirst() }
        list("Days", "Day", days, counted: true, &sheet)
        list("Hours", "Hour", (1...writer.hours).map(String.init), counted: true, &sheet)
        list("Subjects", "Subject", Array(Set(writer.load.pages.map(\.name))).sorted(), &sheet)
        sheet.block("Activity_Tags_List", [])
        teachers(&sheet)
        students(&sheet)
        sheet.open("Activities_List")
        for activity in activities { write(activity, of: activities.count { $0.first == activity.first }, &sheet) }
        sheet.close("Activities_List")
        sheet.block("Buildings_List", [])
        rooms(&sheet)
    }

    private func list(
        _ name: String, _ item: String, _ values: [String], counted: Bool = false, _ sheet: inout FETSheet
    ) {
        sheet.open("\(name)_List")
        if counted { sheet.line("Number_of_\(name)", String(values.count)) }
        for value in values { sheet.block(item, [("Name", value), ("Comments", "")]) }
        sheet.close("\(name)_List")
    }

    private func teachers(_ sheet: inout FETSheet) {
        sheet.open("Teachers_List")
        let names = Set(writer.load.pages.flatMap(\.teachers)).map(writer.name)
        for name in names.sorted() {
            sheet.block("Teacher", [("Name", name), ("Target_Number_of_Hours", "0"), ("Comments", "")])
        }
        sheet.close("Teachers_List")
    }

    private func students(_ sheet: inout FETSheet) {
        sheet.open("Students_List")
        for year in FETSets(writer.load, students: writer.students).years {
            sheet.open("Year")
            sheet.line("Name", year.name)
            sheet.line("Number_of_Students", String(year.count))
            sheet.line("Comments", "")
            for group in year.groups {
                sheet.open("Group")
                sheet.line("Name", group.name)
                sheet.line("Number_of_Students", "0")
                sheet.line("Comments", "")
                for part in group.parts {
                    sheet.block("Subgroup", [("Name", part), ("Number_of_Students", "0"), ("Comments", "")])
                }
                sheet.close("Group")
            }
            sheet.close("Year")
        }
        sheet.close("Students_List")
    }

    private func write(_ activity: FETActivity, of total: Int, _ sheet: inout FETSheet) {
        let pages = (activity.unit.pages + [activity.unit.turn].compactMap { $0 }).compactMap(writer.load.page)
        guard let first = pages.first else { return }
        sheet.open("Activity")
        for teacher in Set(pages.flatMap(\.teachers)).sorted() { sheet.line("Teacher", writer.name(teacher)) }
        sheet.line("Subject", first.name)
        var told: Set<String> = []
        for name in pages.flatMap(writer.students) where told.insert(name).inserted { sheet.line("Students", name) }
        sheet.line("Duration", "1")
        sheet.line("Total_Duration", String(total))
        sheet.line("Id", String(activity.id))
        sheet.line("Activity_Group_Id", total > 1 ? String(activity.first) : "0")
        sheet.line("Active", "true")
        sheet.line("Comments", activity.unit.comment)
        sheet.close("Activity")
    }

    private func rooms(_ sheet: inout FETSheet) {
        sheet.open("Rooms_List")
        for room in Set(writer.load.rooms + writer.standing.map(\.room)).filter({ !$0.isEmpty }).sorted() {
            sheet.block(
                "Room",
                [("Name", room), ("Building", ""), ("Capacity", "30000"), ("Virtual", "false"), ("Comments", "")])
        }
        sheet.close("Rooms_List")
    }
}
