import Web

/// «Единый график оценочных процедур»: which works whole classes write and when, checked against the federal norms,
/// approved, and published to families, teachers and the school's site. Tables are written with the tools of the house.
package func assessments(_ toolbox: Toolbox) -> Feature {
    Feature(
        "График оценочных процедур",
        pages: [
            AssessmentsPage.self, AssessmentPage.self, SchoolAssessmentsPage.self, ClassAssessmentsPage.self,
            ChildAssessmentsPage.self,
        ],
        actions: [AddAssessment.self, ChangeAssessment.self, RemoveAssessment.self, ApproveAssessments.self],
        doors: [AssessmentsFile(toolbox: toolbox).door])
}
