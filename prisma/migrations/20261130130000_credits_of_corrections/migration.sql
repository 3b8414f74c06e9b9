-- A report's page names the readers whose requests a version answers.
SELECT lodestone_watch('CorrectionRequest', 'r."id", r."reportId", (SELECT p."slug" FROM "Report" p WHERE p."id" = r."reportId")', '');
