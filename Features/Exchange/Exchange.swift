import School
import Storage
import Web

/// What comes from outside: lists of people and timetables, each read into a plan before anything is written.
package func exchange(_ toolbox: Toolbox) -> Feature {
    Feature(
        "Загрузка",
        pages: [
            ImportPage.self, PeoplePlanPage.self, TimetablePlanPage.self, TimetableFilesPage.self,
            TimetableNamesPage.self, SolveSchoolPage.self,
            SetUpFilesPage.self, SetUpPlanPage.self,
            SetUpColumnsPage.self,
        ],
        actions: [
            LoadPeopleFile.self, LoadTimetableFile.self, SolveTimetable.self, KeepTimetableNames.self, SolveSchool.self,
            KeepSetUp.self, KeepSetUpColumns.self,
        ],
        doors: [
            Receiving(act: .importPeople, kind: .people, address: "people", isSealed: true) { file in
                let sheets = try await SheetReader(toolbox: toolbox).sheets(file.bytes, name: file.name)
                _ = try PeopleFile(sheets)
                return SheetText.bytes(of: sheets)
            }.door(),
            ReceiveTimetable(toolbox: toolbox).door, SolveSchool.door, ReceiveSetUp(toolbox: toolbox).door,
            TemplateDoor(toolbox: toolbox).door,
        ],
        commands: [ImportCommands.people(toolbox), ImportCommands.timetable()],
        works: [SolveTimetable.work, LoadSetUp.work])
}
