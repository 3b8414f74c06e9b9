import { housePage } from "@/app/house-page";

const page = housePage("terms");

export const generateMetadata = page.generateMetadata;
export default page.Page;
