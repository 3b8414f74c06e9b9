-- AlterTable
ALTER TABLE "Author" ADD COLUMN     "pictureId" UUID;

-- AddForeignKey
ALTER TABLE "Author" ADD CONSTRAINT "Author_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "SettingFile"("id") ON DELETE SET NULL ON UPDATE CASCADE NOT VALID;
ALTER TABLE "Author" VALIDATE CONSTRAINT "Author_pictureId_fkey";
