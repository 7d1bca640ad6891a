import Web

/// «Учебный план и нагрузка»: classes and their groups, what they are to be taught, and who teaches it (001 п. 4.3,
/// 4.4; 003 п. 2.3).
package let curriculum = Feature(
    "Учебный план и нагрузка",
    pages: [
        ClassesPage.self, ClassPage.self, CurriculumPage.self, LoadPage.self, ClassLoadPage.self, TeacherLoadPage.self,
        LoadLinePage.self, GroupsPage.self, IndividualPage.self, ChoicePage.self, StudyFormPage.self,
        OwnTimetablePage.self, ExtraPage.self, ExtraMembersPage.self,
    ],
    actions: [
        AddClass.self, ChangeClass.self, SetClassTeacher.self, EndClassTeacher.self, JoinClasses.self,
        PutCurriculum.self, AddLoad.self, ChangeLoadHours.self, ChangeScale.self, ComposeSubject.self, EndLoad.self,
        HandOverLoad.self,
        KeepGroups.self, DivideClass.self, AddGroup.self, RenameGroup.self, DissolveGroup.self, DissolveDivision.self,
        PlanIndividually.self, ExemptByChoice.self, EndExemption.self, ChangeStudyForm.self, PlanAtHome.self,
        PutOwnTimetable.self, OpenExtra.self, KeepExtra.self,
    ]
)
