import { housePage } from "@/app/house-page";

const page = housePage("privacy");

export const generateMetadata = page.generateMetadata;
export default page.Page;
